import { may, type Role } from "#auth/principal.ts";
import { type Around, type Section, sections } from "#console/page.ts";
import { assetAddress } from "#routes/assets.ts";
import { type ConsoleContext, type ConsoleDeps, languageOf, pathOf } from "./console-context.ts";

/** Who may open each section. */
const rolesOfSections: Readonly<Record<Section, readonly Role[]>> = {
  requests: ["Review.Read"],
  departments: ["Gate.Ask"],
  dashboard: ["Report.Read"],
  nextMoves: ["Gate.Ask", "Gate.ReadDetail", "Report.Read"],
  exemptions: ["Review.Decide"],
  reports: ["Report.Read"],
  payroll: ["Payroll.Ask"],
  imports: ["Register.Write"],
  webhooks: ["Webhook.Manage"],
  audit: ["Audit.Read"],
};

/** What is around every page that this request could be answered with. */
export const aroundOf = async (
  c: ConsoleContext,
  { console: { board, notice }, readAsset }: ConsoleDeps,
): Promise<Around> => {
  const language = languageOf(c.req.path);
  const by = c.var.session?.by ?? null;
  return {
    language,
    path: pathOf(c),
    board: board[language],
    person: by && { name: by.name },
    sections: (Object.keys(sections) as Section[]).filter(
      (section) => by !== null && rolesOfSections[section].some((role) => may(by, role)),
    ),
    stylesheet: await assetAddress(readAsset, "console.css"),
    notice: notice?.[language] ?? null,
  };
};
