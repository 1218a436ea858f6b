// Runs in the reader's browser. Nothing is asked of anyone but Porth: without a validator there is no badge to fetch.

/** There is one server, this one: a list without a name to choose it from says nothing. */
const nothing = () => () => null;

/** Swagger UI leaves these outside every landmark, and has no heading of the second level. */
const section =
  (label, heading) =>
  (Original, { React }) =>
  (props) =>
    React.createElement(
      "section",
      { "aria-label": label },
      React.createElement(Original, props),
      heading ? React.createElement("h2", { className: "wrapper" }, heading) : null,
    );

const named =
  (name) =>
  (Original, { React }) =>
  (props) =>
    React.createElement(
      "label",
      null,
      React.createElement("span", { className: "unseen" }, name),
      React.createElement(Original, props),
    );

window.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#interface",
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  syntaxHighlight: false,
  plugins: [
    {
      wrapComponents: {
        InfoContainer: section("About this interface", "What it answers"),
        AuthorizeBtnContainer: section("Token"),
        InfoUrl: nothing,
        ServersContainer: nothing,
        Select: named("Value"),
      },
    },
  ],
});
