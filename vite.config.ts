import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const controlPlane = process.env.LOOKOUT_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: {
    // The sketch library can write its sketches as protobuf with a package that it does not declare. We never do.
    alias: { 'protobufjs/minimal': fileURLToPath(new URL('./src/lib/absent-module.ts', import.meta.url)) },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: controlPlane, changeOrigin: true } } },
  worker: { format: 'es' },
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 4000 },
});
