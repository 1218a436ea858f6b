import { pageWords } from "#words/page-words.ts";

/** What each line of the trail tells, by its type with an underscore for the dot. */
export const auditLineWords = pageWords({
  decision_made: { en: "The gate was asked", cy: "Gofynnwyd i'r porth" },
  payroll_change_checked: {
    en: "A pay change form was checked",
    cy: "Gwiriwyd ffurflen newid cyflog",
  },
  import_committed: { en: "A file was loaded", cy: "Llwythwyd ffeil" },
  import_undone: { en: "An import was undone", cy: "Dadwnaed mewnforyn" },
  exemption_recorded: { en: "An exemption was recorded", cy: "Cofnodwyd eithriad" },
  exemption_ended: { en: "An exemption was ended", cy: "Daethpwyd ag eithriad i ben" },
  vacancy_withdrawn: { en: "A vacancy was withdrawn", cy: "Tynnwyd swydd wag yn ôl" },
  vacancy_rejudged: { en: "A vacancy was judged again", cy: "Barnwyd swydd wag o'r newydd" },
  review_decided: { en: "A reviewer decided", cy: "Penderfynodd adolygydd" },
  deputy_recorded: { en: "A deputy was recorded", cy: "Cofnodwyd dirprwy" },
  measures_kept: { en: "The day's measures were kept", cy: "Cadwyd mesurau'r diwrnod" },
  highlight_report_frozen: {
    en: "A highlight report was made",
    cy: "Gwnaed adroddiad uchafbwyntiau",
  },
  deputy_ended: { en: "A deputyship was ended", cy: "Daethpwyd â dirprwyaeth i ben" },
  endpoint_registered: { en: "A webhook endpoint was registered", cy: "Cofrestrwyd diweddbwynt gwe-fachyn" },
  endpoint_changed: { en: "A webhook endpoint was changed", cy: "Newidiwyd diweddbwynt gwe-fachyn" },
  endpoint_removed: { en: "A webhook endpoint was removed", cy: "Tynnwyd diweddbwynt gwe-fachyn" },
  endpoint_enabled: { en: "A webhook endpoint was enabled", cy: "Galluogwyd diweddbwynt gwe-fachyn" },
  endpoint_disabled: { en: "A webhook endpoint was disabled", cy: "Analluogwyd diweddbwynt gwe-fachyn" },
  endpoint_secret_rotated: {
    en: "A webhook endpoint was given a new secret",
    cy: "Rhoddwyd cyfrinach newydd i ddiweddbwynt gwe-fachyn",
  },
  endpoint_tested: { en: "A webhook endpoint was tested", cy: "Profwyd diweddbwynt gwe-fachyn" },
  endpoint_recovered: {
    en: "Missed events were sent to a webhook endpoint again",
    cy: "Anfonwyd digwyddiadau a gollwyd at ddiweddbwynt gwe-fachyn eto",
  },
  hr_event_received: { en: "An event came from an HR system", cy: "Daeth digwyddiad o system AD" },
  hr_event_dismissed: {
    en: "A parked event was dismissed",
    cy: "Diystyrwyd digwyddiad a oedd yn aros",
  },
  retention_run: {
    en: "What was kept for long enough was forgotten",
    cy: "Dilëwyd yr hyn a gadwyd am ddigon o amser",
  },
  checkpoint_signed: {
    en: "The state of the trail was signed",
    cy: "Llofnodwyd cyflwr y trywydd",
  },
  secrets_resealed: {
    en: "Secrets were sealed with the newest key",
    cy: "Seliwyd cyfrinachau â'r allwedd ddiweddaraf",
  },
  delivery_resent: { en: "A delivery was sent again", cy: "Anfonwyd cyflenwad eto" },
});

/** What the members of a line are called, and what their codes mean. Those that are not here are shown as they are. */
export const auditMemberWords = pageWords({
  decision: { en: "Decision", cy: "Penderfyniad" },
  report: { en: "Report", cy: "Adroddiad" },
  check: { en: "Check", cy: "Gwiriad" },
  department: { en: "Department", cy: "Adran" },
  vacancy: { en: "Vacancy", cy: "Swydd wag" },
  review: { en: "Request", cy: "Cais" },
  verdict: { en: "Reviewer's word", cy: "Gair yr adolygydd" },
  outcome: { en: "Outcome", cy: "Canlyniad" },
  import: { en: "Import", cy: "Mewnforyn" },
  current: { en: "Current again", cy: "Cyfredol eto" },
  kind: { en: "Kind", cy: "Math" },
  rows: { en: "Rows", cy: "Rhesi" },
  exemption: { en: "Exemption", cy: "Eithriad" },
  deputy: { en: "Deputyship", cy: "Dirprwyaeth" },
  person: { en: "Person", cy: "Person" },
  endpoint: { en: "Endpoint", cy: "Diweddbwynt" },
  delivery: { en: "Delivery", cy: "Cyflenwad" },
  host: { en: "Host", cy: "Gwesteiwr" },
  from: { en: "From", cy: "O" },
  to: { en: "To", cy: "I" },
  day: { en: "Day", cy: "Diwrnod" },
  until: { en: "Until", cy: "Hyd" },
  extractedOn: { en: "Taken on", cy: "Dyddiad y detholiad" },
  ends_on: { en: "Last day", cy: "Diwrnod olaf" },
  override: { en: "Overridden", cy: "Caniatâd eithriadol" },
  uphold: { en: "Block upheld", cy: "Cadarnhawyd y rhwystr" },
  revoke: { en: "Override revoked", cy: "Dirymwyd y caniatâd eithriadol" },
});
