// Search and filters. Without this script the page reads the same: the bar stays hidden and everything is shown.
(() => {
  const bar = document.querySelector('.filtres');
  if (!bar) return;
  const search = bar.querySelector('input[type=search]');
  const choices = [...bar.querySelectorAll('input[type=checkbox]')];
  const told = bar.querySelector('output');
  const items = [...document.querySelectorAll('[data-v]')];
  const groups = [...document.querySelectorAll('[data-groupe]')];
  const texts = new Map();
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const textOf = item => {
    if (!texts.has(item)) texts.set(item, plain(item.textContent));
    return texts.get(item);
  };
  const apply = () => {
    const words = plain(search.value).split(/\s+/).filter(w => w);
    const verdicts = new Set(choices.filter(c => c.checked).map(c => c.value));
    const all = verdicts.size === 0 && words.length === 0;
    let shown = 0;
    for (const item of items) {
      const fits = (verdicts.size === 0 || verdicts.has(item.dataset.v)) && words.every(w => textOf(item).includes(w));
      item.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) group.hidden = !all && !group.querySelector('[data-v]:not([hidden])');
    told.textContent = all ? '' : `${shown} sur ${items.length} affichés`;
  };
  let due = 0;
  search.addEventListener('input', () => { clearTimeout(due); due = setTimeout(apply, 120); });
  for (const choice of choices) choice.addEventListener('change', apply);
  document.addEventListener('keydown', e => {
    if (e.key === '/' && !e.ctrlKey && !e.metaKey && !e.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) { e.preventDefault(); search.focus(); }
    else if (e.key === 'Escape' && e.target === search) { search.value = ''; apply(); }
  });
  bar.hidden = false;
})();
