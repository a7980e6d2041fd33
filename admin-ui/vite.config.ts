import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress';

/** The backend serves the build at /analytics/; during development Vite does, and hands /api to the backend. */
export default defineConfig({
  base: '/analytics/',
  plugins: [react(), tailwindcss(), precompress()],
  build: {
    // The oldest browsers that know `light-dark()`, on which the theme stands.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // Inlined assets would be `data:` addresses, which the policy allows for pictures only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What several pages share comes in one file: thirty small ones cost a slow machine more than their bytes.
        codeSplitting: {
          groups: [
            { name: 'live-socket', test: /(socket|engine)\.io/ },
            { name: 'shared', test: /admin-ui\/src\/(components|lib)\/|lucide-react/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      // The live feed heeds the origin of its sockets, so their host must be the one of the page.
      '/api/live': { target: 'http://127.0.0.1:3000', ws: true, changeOrigin: false },
      '/api': 'http://127.0.0.1:3000',
    },
  },
});
