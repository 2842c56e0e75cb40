import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The templates on the server name these files, so their names carry no hash; what they import does.
const entries = {
  play: 'src/play.ts',
  room: 'src/room.ts',
  projector: 'src/projector.ts',
  debrief: 'src/debrief.ts',
  dryrun: 'src/dryrun.ts',
  experiments: 'src/experiments.ts',
  replay: 'src/replay.ts',
};

export default defineConfig({
  base: '/ui/',
  plugins: [svelte()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    cssCodeSplit: false, // one site.css: Qute's pages and the apps share it, and scripts never add styles
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: entries,
      output: {
        entryFileNames: '[name].js',
        // The words of each language keep their names too, so that a page can fetch them before its script asks.
        chunkFileNames: ({ facadeModuleId }) =>
          /\/texts\/..\.ts$/.test(facadeModuleId ?? '') ? 'texts/[name].js' : 'assets/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? 'site.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
