import { defineConfig } from 'vite';

// The files keep their names: the server gives each an ETag, and the record of changes shows what changed in them.
export default defineConfig({
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      output: { entryFileNames: 'assets/page.js', chunkFileNames: 'assets/[name].js', assetFileNames: 'assets/page[extname]' },
    },
  },
  // `npm run dev` asks a server that runs: build/release/readout serve RECORD
  server: { proxy: { '/api': 'http://127.0.0.1:8171', '/openapi.json': 'http://127.0.0.1:8171' } },
});
