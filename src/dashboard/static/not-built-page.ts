/** Seen by a developer who started the backend alone. */
export const notBuiltPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Teleskop</title>
    <style>
      body { max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem; font: 1rem/1.6 system-ui, sans-serif; color-scheme: light dark; }
    </style>
  </head>
  <body>
    <h1>The admin is not built yet</h1>
    <p>The bot runs and everything is being recorded. To see it here, run <code>npm run build</code> and reload.</p>
  </body>
</html>
`;
