import { Backend } from './backend.js';
import { createApp } from './app.js';
import { SettingsError, loadSettings } from './settings.js';

const BAD_CONFIGURATION = 78; // EX_CONFIG of sysexits.h, as the backend

try {
  const settings = loadSettings(process.env);
  const server = createApp(new Backend(settings)).listen(settings.port, (error) => {
    if (error) {
      console.error(`The frontend cannot listen on port ${settings.port}: ${error.code}`);
      process.exit(1);
    }
    console.log(`The frontend listens on port ${settings.port} and asks ${settings.backendUrl}`);
  });
  // The first process of a container has no default for a signal. Open requests are answered, idle connections closed.
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
  }
} catch (error) {
  if (!(error instanceof SettingsError)) {
    throw error;
  }
  console.error(error.message);
  process.exit(BAD_CONFIGURATION);
}
