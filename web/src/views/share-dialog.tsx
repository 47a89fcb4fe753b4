// The dialog of shares: what will be made, how far it is, its link; and what was made before.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { ShareInfo } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { shortEnv } from "../state/envs";
import { fileName, linkTo, MAX_TITLE, onlyHere, promise, type Made, type Making, type ShareTarget } from "../state/share";
import { useApp } from "../state/store";
import { bytes, duration, short } from "../state/words";

const COPIED_MS = 2000;

export function ShareDialog() {
  const sharing = useApp((state) => state.sharing);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = sharing !== undefined;
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    else if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="help share-dialog" aria-label="Share" onClose={() => app.share.close()}>
      {sharing !== undefined && (
        <>
          <div class="dialog-head">
            <h2>{sharing === "list" ? "Shared" : "Share"}</h2>
            <button type="button" class="quiet square" aria-label="Close" onClick={() => app.share.close()}>
              <Icon name="close" />
            </button>
          </div>
          {sharing !== "list" && <New key={`${sharing.checkpoint} ${sharing.run_id} ${sharing.replay}`} target={sharing} />}
          <Before />
          <Spectators />
        </>
      )}
    </dialog>
  );
}

function New({ target }: { target: ShareTarget }) {
  const making = useApp((state) => state.making);
  const made = useApp((state) => state.made);
  const fault = useApp((state) => state.shareFault);
  const [title, setTitle] = useState("");
  const { kind, words } = promise(target);
  if (made !== undefined) return <Ready made={made} />;
  return (
    <form
      class="share-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (making === undefined) void app.share.make(target, title);
      }}
    >
      <p class="share-what">
        <b>{target.name}</b> <span class="muted">{target.about}</span>
      </p>
      <p class="share-promise" data-testid="promise">
        <span class={`chip ${kind === "live" ? "chip-live" : ""}`}>{kind === "live" ? "live" : "recording"}</span> {words} One file, which needs no server
        and no network.
      </p>
      <label class="field">
        <span>Title of the page</span>
        <input maxLength={MAX_TITLE} value={title} placeholder="as its env and its run are called" disabled={making !== undefined} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      {fault !== "" && (
        <p class="bad-text" role="alert">
          {fault}
        </p>
      )}
      {making === undefined ? (
        <div class="dialog-end">
          <button type="submit" class="primary" data-testid="make-share">
            <Icon name="share" />
            Make the page
          </button>
        </div>
      ) : (
        <Progress making={making} />
      )}
    </form>
  );
}

function Progress({ making }: { making: Making }) {
  const [now, setNow] = useState(performance.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(performance.now()), 500);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.max(now - making.sinceMs, 0) / 1000;
  return (
    <div class="share-progress" role="status" data-testid="share-progress">
      <span class="share-bar" aria-hidden="true" />
      <span>
        {making.mine ? worded(making.sentence) : `Another page makes one: ${worded(making.sentence)}`} <span class="muted num">{duration(seconds)}</span>
      </span>
    </div>
  );
}

function worded(sentence: string): string {
  const plain = sentence.trim() || "Making the page.";
  return plain.charAt(0).toUpperCase() + plain.slice(1) + (/[.!?…]$/.test(plain) ? "" : " …");
}

function Ready({ made }: { made: Made }) {
  const { share, url, notice } = made;
  return (
    <div class="share-ready" data-testid="share-ready">
      <p class="share-what">
        <Icon name="check" /> <b>{share.title}</b> <span class="muted num">{facts(share)}</span>
      </p>
      {share.why_replay !== "" && <p class="small">It is a recording: {share.why_replay}</p>}
      {notice !== "" && <p class="small muted">{notice}</p>}
      <LinkRow url={url} share={share} />
      <Reach />
    </div>
  );
}

/** A link that can be read, copied, opened, and the file behind it. */
function LinkRow({ url, share }: { url: string; share: ShareInfo }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="share-link">
      <input ref={field} class="num" readOnly aria-label="Link" data-testid="share-link" value={url} onFocus={(event) => event.currentTarget.select()} />
      <CopyButton text={url} field={() => field.current} label="Copy link" />
      <a class="button" href={`/s/${share.hash}`} target="_blank" rel="noopener" data-testid="share-open">
        Open
      </a>
      <a class="button" href={`/s/${share.hash}`} download={fileName(share)} data-testid="share-download">
        <Icon name="install" />
        Download
      </a>
    </div>
  );
}

function CopyButton({ text, field, label, brief = false }: { text: string; field?: () => HTMLInputElement | null; label: string; brief?: boolean }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      window.setTimeout(() => setCopied(false), COPIED_MS);
    } catch {
      // A page that came over plain HTTP has no clipboard: what is marked can be copied by hand.
      field?.()?.select();
      if (field === undefined) window.prompt("Copy this link", text);
    }
  };
  return (
    <button type="button" class={brief ? "quiet square" : "primary"} title={label} aria-label={label} data-testid="copy-link" onClick={() => void copy()}>
      <Icon name={copied ? "check" : "copy"} />
      {!brief && (copied ? "Copied" : "Copy link")}
    </button>
  );
}

/** Who can open the links. */
function Reach() {
  const here = useApp((state) => onlyHere(state.shared));
  if (!here) return <p class="small muted">Whoever has the link and reaches this machine can open it, and see the live show; nobody can change anything.</p>;
  return (
    <p class="small muted">
      The link opens on this machine alone. Send the downloaded file, or start the studio with <code>drillyard --public</code>.
    </p>
  );
}

function Before() {
  const shared = useApp((state) => state.shared);
  const made = useApp((state) => state.made);
  const shares = shared?.shares.filter((share) => share.hash !== made?.share.hash) ?? [];
  if (shared === undefined || shares.length === 0) return null;
  return (
    <section class="share-before" aria-label="Shared before">
      <h3>Shared before</h3>
      <ul>
        {shares.map((share) => (
          <Row key={share.hash} share={share} url={linkTo(shared.address, share.hash)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ share, url }: { share: ShareInfo; url: string }) {
  const [sure, setSure] = useState(false);
  const deleting = useApp((state) => state.busy["delete_share"] ?? false);
  return (
    <li data-share={share.hash}>
      <div class="share-name">
        <a href={`/s/${share.hash}`} target="_blank" rel="noopener">
          {share.title}
        </a>
        <span class="muted small num">
          {facts(share)} · {new Date(share.made_at * 1000).toLocaleString()}
        </span>
      </div>
      {sure ? (
        <div class="row-actions" role="group" aria-label={`Delete ${share.title}?`}>
          <button type="button" class="danger" disabled={deleting} onClick={() => void app.share.remove(share.hash)}>
            Delete
          </button>
          <button type="button" onClick={() => setSure(false)}>
            Keep
          </button>
        </div>
      ) : (
        <div class="row-actions" role="group" aria-label={`Actions on ${share.title}`}>
          <CopyButton text={url} label={`Copy the link to ${share.title}`} brief />
          <a class="button quiet square" href={`/s/${share.hash}`} download={fileName(share)} title="Download" aria-label={`Download ${share.title}`}>
            <Icon name="install" />
          </a>
          <button type="button" class="quiet square" title="Delete" aria-label={`Delete ${share.title}`} onClick={() => setSure(true)}>
            <Icon name="trash" />
          </button>
        </div>
      )}
    </li>
  );
}

function facts(share: ShareInfo): string {
  const steps = share.env_steps > 0 ? ` · ${short(share.env_steps)} steps` : "";
  return `${share.kind === "live" ? "live" : "recording"} · ${shortEnv(share.env_id)}${steps} · ${bytes(share.bytes)}`;
}

/** The live show for others, where they come. */
function Spectators() {
  const shared = useApp((state) => state.shared);
  if (shared === undefined || !shared.public || shared.address === "") return null;
  return (
    <section class="share-live" aria-label="The live show">
      <div>
        <b>The live show</b> <span class="muted small">for others to watch, as it is now</span>
      </div>
      <CopyButton text={shared.address} label="Copy the link to the live show" />
    </section>
  );
}
