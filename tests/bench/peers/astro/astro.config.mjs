import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bensen.example/',
  cacheDir: './.cache',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
});
