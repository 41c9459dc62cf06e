// Nothing is sent elsewhere to be validated, and no token is kept. The path is relative: a proxy may have put something before it.
SwaggerUIBundle({url: new URL("../openapi", document.currentScript.src).href, dom_id: "#api", validatorUrl: null, deepLinking: true,
  persistAuthorization: false});
