// Runs before the first paint, so that the page never shows in the wrong theme. A classic script: modules come later.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const stored = () => {
    try {
      return localStorage.getItem('mubiao.theme');
    } catch {
      return null;
    }
  };
  const apply = () => {
    const chosen = stored();
    document.documentElement.dataset.theme = chosen || (dark.matches ? 'dark' : 'light');
  };
  dark.addEventListener('change', apply);
  apply();
})();
