// Words that come up over the page and go by themselves.
import { store } from "../state/store";

const TOAST_MS = 7000;
let next = 1;

export function toast(level: string, message: string): void {
  const id = next++;
  const rest = store.state.toasts.filter((one) => one.message !== message).slice(-3);
  store.set({ toasts: [...rest, { id, level, message }] });
  setTimeout(() => dismiss(id), level === "error" ? TOAST_MS * 2 : TOAST_MS);
}

export function dismiss(id: number): void {
  store.set({ toasts: store.state.toasts.filter((one) => one.id !== id) });
}
