// Where this page stands: the owner's, or the spectators', who are below /s/ and may only look.

export const SPECTATING = typeof location !== "undefined" && location.pathname.startsWith("/s/");
export const BASE = SPECTATING ? "/s/" : "/";
