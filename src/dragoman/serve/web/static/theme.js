// Before anything is painted: the theme that was chosen last.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch { /* storage may be switched off; the system's theme holds then */ }
