import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The backend serves the build at /analytics/; during development Vite does, and hands /api to the backend. */
export default defineConfig({
  base: '/analytics/',
  plugins: [react(), tailwindcss()],
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
            { name: 'shared', test: /admin-ui\/src\/(components|lib)\/|lucide-react/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
