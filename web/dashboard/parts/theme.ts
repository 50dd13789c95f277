import { useEffect, useState } from "preact/hooks";

import type { Theme } from "../../../src/charts/palette.ts";

const KEY = "entente:theme";

function stored(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    // Storage may be forbidden; the system's preference then decides.
    return null;
  }
}

/** What the reader chose, else what the system prefers, followed as it changes. */
export function useTheme(): readonly [Theme, () => void] {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const [theme, setTheme] = useState<Theme>(stored() ?? (system.matches ? "dark" : "light"));
  useEffect(() => {
    const follow = (): void => setTheme(stored() ?? (system.matches ? "dark" : "light"));
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return [theme, () => {
    const other = theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(KEY, other);
    } catch {
      // The choice then lasts as long as the page.
    }
    setTheme(other);
  }];
}
