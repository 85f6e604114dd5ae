import { rmSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const controlPlane = process.env.LOOKOUT_URL ?? `http://127.0.0.1:${process.env.LOOKOUT_PORT ?? 8080}`;

/** The service worker of the mocks is public for the development server, and no part of the product. */
const withoutMocks: Plugin = {
  name: 'lookout:without-mocks',
  apply: 'build',
  closeBundle: () => rmSync(new URL('./dist/mockServiceWorker.js', import.meta.url), { force: true }),
};

export default defineConfig({
  plugins: [react(), tailwindcss(), withoutMocks],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: controlPlane, changeOrigin: false } } },
  worker: { format: 'es' },
  build: { target: 'es2023', sourcemap: false, manifest: true, chunkSizeWarningLimit: 4000 },
});
