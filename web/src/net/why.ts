// Why a connection closed, in words: a WebSocket does not say, an ordinary request does.

import { SPECTATING } from "./place";

export async function whyClosed(): Promise<{ why: string; final: boolean }> {
  try {
    const answer = await fetch("./", { method: "HEAD", cache: "no-store" });
    if (answer.status === 401 || answer.status === 403) {
      if (SPECTATING) return { why: "This link does not open the show any more: ask for a new one.", final: true };
      return {
        why: "This page's pass has expired: open the link that drillyard printed when it started, or run drillyard again.",
        final: true,
      };
    }
    return { why: "The studio answers, but the live connection broke.", final: false };
  } catch {
    return { why: "The studio does not answer. If it was stopped, start it again with drillyard; training goes on without it.", final: false };
  }
}
