// Written by scripts/generate_types.py from src/drillyard/contracts; do not edit.

export const BUNDLE_VERSION = 1 as const;

export const MAX_LINK_CHARACTERS = 60000 as const;

export const MAX_PART_BYTES = 67108864 as const;

export const MAX_MANIFEST_BYTES = 4194304 as const;

export const MAX_PARTS = 256 as const;

export const ENGINE_PART = "mujoco.wasm" as const;

export const MANIFEST_ID = "drillyard" as const;

export const PART_PREFIX = "part-" as const;

export const POLICY_FRAGMENT = "policy=" as const;

export const CONTROL_VERSION = 1 as const;

export const TELEMETRY_VERSION = 1 as const;

export const MAX_COMMAND_BYTES = 65536 as const;

export const KEYS = [
  "forward",
  "back",
  "left",
  "right",
  "turn_left",
  "turn_right",
  "dash"
] as const;

export const LIVE_SETTINGS = [
  "lr",
  "clip_epsilon",
  "entropy_coef",
  "value_coef",
  "gamma",
  "gae_lambda",
  "epochs",
  "target_kl",
  "shaping_scale",
  "approach_scale"
] as const;

export const DQN_LIVE_SETTINGS = [
  "lr",
  "target_every",
  "target_tau",
  "updates_per_step",
  "epsilon_end",
  "max_grad_norm",
  "priority_beta"
] as const;

export const STAGE_MODES = [
  "sandbox",
  "ai_vs_ai",
  "human_vs_ai"
] as const;

export const METRICS = {
  "env_steps_per_s": "decisions of learning agents consumed by the learner, a second",
  "updates_per_s": "PPO iterations (all epochs over one batch), or gradient steps of DQN, a second",
  "return_mean": "mean undiscounted episode return of the learning side",
  "return_best": "best mean return of 100 finished episodes so far; only envs with one agent",
  "reward_terminal": "mean reward a step from goals",
  "reward_shaping": "mean reward a step from potential shaping",
  "reward_penalty": "mean reward a step from penalties",
  "episode_length_mean": "mean decisions an episode",
  "win_rate_ema": "wins / decided games against the scripted player, exponential moving average over 200 games",
  "win_rate_pool": "wins / decided games against snapshots of the self-play pool, moving average",
  "elo": "rating of the newest policy; the scripted player is fixed at 1000",
  "loss_policy": "clipped surrogate loss",
  "loss_value": "value loss",
  "entropy": "mean entropy of the policy, nats",
  "approx_kl": "mean estimate of KL(old, new), nats",
  "clip_fraction": "share of samples whose ratio was clipped",
  "explained_variance": "1 - Var(return - value) / Var(return)",
  "grad_norm": "mean global gradient norm before clipping",
  "lr": "learning rate now",
  "clip_epsilon": "PPO clip range now",
  "entropy_coef": "entropy coefficient now",
  "rollout_age_versions": "mean age of consumed chunks in policy versions",
  "queue_depth": "committed chunks that wait for the learner",
  "chunks_dropped": "chunks dropped since the start because they were too old",
  "learner_wait_share": "share of the learner's time spent waiting for chunks or episodes",
  "rollout_wait_share": "share of the rollout workers' time spent waiting for credit or weights",
  "workers_alive": "rollout workers alive",
  "workers_restarted": "rollout workers replaced since the start",
  "groups_moved": "groups given to another rollout worker since the start, because it had less to do",
  "policy_version": "publishes since the start of the run",
  "pool_size": "snapshots in the self-play pool",
  "pool_elo_best": "rating of the best snapshot in the self-play pool",
  "pool_elo_median": "median rating of the snapshots in the self-play pool",
  "episodes_per_min": "episodes finished and learned from, a minute",
  "epsilon": "share of actions drawn at random now",
  "q_mean": "mean value that the network gives to the actions of sampled transitions",
  "q_max": "mean over sampled transitions of the largest action value",
  "td_error": "mean size of the temporal-difference error of sampled transitions",
  "loss_q": "mean Huber loss of the action values",
  "replay_size": "transitions in the replay",
  "replay_fill": "share of the replay's capacity that is in use",
  "replay_mb": "memory reserved for the replay and its index, MB",
  "batch_episodes": "episodes handed out between two barriers",
  "barrier_wait_share": "share of the workers' time spent waiting for a task or for weights",
  "learner_share": "share of the learner's time spent in updates",
  "steps_per_s_alone": "env steps a second of one worker alone, measured at the start",
  "parallel_efficiency": "env steps a second of all workers / (workers x those of one alone)",
  "tasks_reissued": "tasks given to a second worker since the start, because the first was slow or died",
  "tasks_discarded": "results thrown away since the start, because another attempt was faster",
  "tasks_lost": "tasks whose worker died while it played them, since the start",
  "worker_failure_share": "tasks lost / tasks handed out, since the start",
  "target_syncs": "copies of the network into the target network since the start",
  "pool_elo_oldest": "rating of the oldest snapshot in the self-play pool, by its games since"
} as const;

export const FRAME_VERSION = 2 as const;

export const FRAME_CREDIT = 3 as const;

export const EVICT_AFTER_S = 5.0 as const;

export const MAX_FRAME_BYTES = 262144 as const;

/** <BBHIIIIffdHHBBHHHf */
export const HEADER_BYTES = 52;
/** Byte offset of each field; little-endian. */
export const HEADER_OFFSETS = {
  "type": 0,
  "version": 1,
  "stream": 2,
  "sequence": 4,
  "episode": 8,
  "tick": 12,
  "policy_version": 16,
  "policy_age_s": 20,
  "speed": 24,
  "sim_time_s": 28,
  "score_0": 36,
  "score_1": 38,
  "flags": 40,
  "mode": 41,
  "blocks": 42,
  "arrows": 44,
  "bars": 46,
  "episode_return": 48
} as const;

/** <HHHHf */
export const BLOCK_BYTES = 12;
/** Byte offset of each field; little-endian. */
export const BLOCK_OFFSETS = {
  "model": 0,
  "instances": 2,
  "bodies": 4,
  "flags": 6,
  "extent": 8
} as const;

/** <IIIf */
export const RECORD_BYTES = 16;
/** Byte offset of each field; little-endian. */
export const RECORD_OFFSETS = {
  "env": 0,
  "episode": 4,
  "length": 8,
  "return": 12
} as const;

/** <Hhffffff */
export const ARROW_BYTES = 28;
/** Byte offset of each field; little-endian. */
export const ARROW_OFFSETS = {
  "kind": 0,
  "body": 2,
  "x": 4,
  "y": 8,
  "z": 12,
  "fx": 16,
  "fy": 20,
  "fz": 24
} as const;

/** <HHHH */
export const IMAGE_BYTES = 8;
/** Byte offset of each field; little-endian. */
export const IMAGE_OFFSETS = {
  "width": 0,
  "height": 2,
  "format": 4,
  "records": 6
} as const;

/** <BBHI */
export const ACK_BYTES = 8;
/** Byte offset of each field; little-endian. */
export const ACK_OFFSETS = {
  "type": 0,
  "version": 1,
  "stream": 2,
  "sequence": 4
} as const;

export const ERROR_CODE_VALUES = ["unknown_env", "bad_value", "bad_message", "not_found", "damaged", "layout_mismatch", "not_permitted", "busy", "disk", "unavailable", "invalid_state", "crashed", "timed_out", "unsupported", "over_limit", "crash_loop", "silent", "version_mismatch", "install_failed"] as const;
/** Kinds of failure; the value is what travels in answers and JSON output. */
export type ErrorCode = (typeof ERROR_CODE_VALUES)[number];

/** First byte of a binary message. */
export const MessageType = {
  POSES: 1,
  ACK: 2,
  IMAGE: 3,
} as const;

/** Bits of `flags`. */
export const FrameFlag = {
  PAUSED: 1,
  REPLAY: 2,
  DRAGGING: 4,
  STEPPED: 8,
  TRAINING: 16,
} as const;

/** Bits of a block's `flags`. */
export const BlockFlag = {
  RECORDS: 1,
} as const;

/** What an arrow stands for. */
export const ArrowKind = {
  CONTACT: 0,
  DRAG: 1,
} as const;

/** How the picture of an image frame is encoded. */
export const ImageFormat = {
  JPEG: 1,
  PNG: 2,
} as const;

export const STAGE_MODE_VALUES = ["sandbox", "ai_vs_ai", "human_vs_ai"] as const;
/** sandbox: nothing ends the episode but a reset, forces welcome; the others differ in who plays agent 1. */
export type StageMode = (typeof STAGE_MODE_VALUES)[number];

export const SWAP_STYLE_VALUES = ["on_reset", "now", "blend"] as const;
/** When a stage adopts newer weights. */
export type SwapStyle = (typeof SWAP_STYLE_VALUES)[number];

export const OPERATOR_KIND_VALUES = ["policy", "scripted", "random", "human", "llm"] as const;
export type OperatorKind = (typeof OPERATOR_KIND_VALUES)[number];

export const CONSTRAINT_VALUES = ["auto", "choice", "grammar", "schema", "logprobs", "parse"] as const;
/**
 * How the answer is held to the legal actions, strongest first. `auto` takes the first that the server really obeys
 * (servers ignore what they do not know, so each is tried with a choice that no model would make by itself).
 */
export type Constraint = (typeof CONSTRAINT_VALUES)[number];

export const PROMPT_STYLE_VALUES = ["brief", "dialogue"] as const;
export type PromptStyle = (typeof PROMPT_STYLE_VALUES)[number];

export const RESTART_POLICY_VALUES = ["never", "on_crash"] as const;
/** What follows when the process of a run crashes; a failure that the worker reports itself is never repeated. */
export type RestartPolicy = (typeof RESTART_POLICY_VALUES)[number];

export const RUN_STATE_VALUES = ["created", "starting", "running", "paused", "stopping", "ended"] as const;
export type RunState = (typeof RUN_STATE_VALUES)[number];

export const RUN_OUTCOME_VALUES = ["completed", "failed", "cancelled", "lost"] as const;
/** How a run ended; kept apart from the state, and never overwritten once set. */
export type RunOutcome = (typeof RUN_OUTCOME_VALUES)[number];

export const INSTALL_STATE_VALUES = ["absent", "installing", "ready", "broken"] as const;
export type InstallState = (typeof INSTALL_STATE_VALUES)[number];

export const L_L_M_FAULT_VALUES = ["timeout", "slow", "connection", "rate_limited", "server_error", "refused", "malformed", "too_large", "empty", "truncated", "illegal", "over_budget", "no_key"] as const;
/** Everything that can go wrong with a call; each is counted by its name. */
export type LLMFault = (typeof L_L_M_FAULT_VALUES)[number];

/** sandbox, ai_vs_ai or human_vs_ai. */
export interface SetMode {
  readonly type: "set_mode";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly mode: StageMode;
}

/** Go on. */
export interface Play {
  readonly type: "play";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
}

/** Hold the match; frames go on. */
export interface Pause {
  readonly type: "pause";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
}

/** Advance a paused match by one simulation tick. */
export interface StepOnce {
  readonly type: "step_once";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
}

/** Start a new match, score 0:0; without a seed a fresh one is drawn and reported. */
export interface Reset {
  readonly type: "reset";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly seed?: number | null;
}

/** Simulation seconds a real second, 0.25 to 4. */
export interface Speed {
  readonly type: "speed";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly value: number;
}

/** How newer weights are adopted; `seconds` is the length of a blend, 0.5 to 2. */
export interface Swap {
  readonly type: "swap";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly style: SwapStyle;
  readonly seconds?: number;
}

/** Held keys of a human player as a bitmask (see KEYS), sent on change and 10 times a second while any is held. */
export interface Input {
  readonly type: "input";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly agent: number;
  readonly keys: number;
}

/**
 * Drag: a spring from the grabbed point of a body to `target`. Sent at most 60 times a second; ends with
 * `release`, 300 ms after the last message, or with the connection.
 */
export interface Force {
  readonly type: "force";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly body: number;
  /** Grabbed point in the body's own frame, metres. */
  readonly point: readonly [number, number, number];
  /** Where the pointer is, world metres. */
  readonly target: readonly [number, number, number];
}

/** Ends this connection's drag. */
export interface Release {
  readonly type: "release";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
}

/** Give an agent another operator; the match goes on. */
export interface Assign {
  readonly type: "assign";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly agent: number;
  readonly operator: OperatorSpec;
}

/**
 * Which operator an agent gets. `source`: checkpoint folder or .onnx file for `policy` (empty = the followed run),
 * name of the player for `scripted` (empty = the env's first). `llm` belongs to the kind `llm`.
 */
export interface OperatorSpec {
  readonly kind: OperatorKind;
  readonly source: string;
  readonly deterministic: boolean;
  readonly llm: LLMSpec | null;
}

/** A model behind an OpenAI-compatible endpoint (vLLM, llama.cpp, Ollama, a hosted one), and its limits. */
export interface LLMSpec {
  readonly base_url: string;
  /** Empty = the first that the server lists. */
  readonly model: string;
  /** Name of the environment variable with the key; empty = none is sent. The key itself is written nowhere. */
  readonly key_env: string;
  readonly constraint: Constraint;
  readonly style: PromptStyle;
  /** Past decisions that the prompt holds, 0 to 32. */
  readonly history: number;
  /** Added to what the env says, at most 2000 characters. */
  readonly instruction: string;
  readonly temperature: number;
  readonly seed: number;
  readonly max_tokens: number;
  /** For one call, to its last byte. */
  readonly timeout_s: number;
  /** After a fault that another try may mend, with a growing pause; then the default action plays. */
  readonly retries: number;
  /** 0 = no limit; retries count. The same for tokens and cost. */
  readonly max_calls: number;
  readonly max_total_tokens: number;
  readonly max_cost: number;
  /** Money for a million prompt tokens; in what currency is the user's business. */
  readonly price_prompt: number;
  readonly price_completion: number;
}

/** Follow a run: its newest policy plays wherever an operator of kind `policy` has no source. Empty = none. */
export interface Follow {
  readonly type: "follow";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly run_folder: string;
  readonly run_id?: string;
}

/** Simulation ticks a decision, 4 (30 Hz) to 12 (10 Hz) at 120 Hz. */
export interface ActionRepeat {
  readonly type: "action_repeat";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly ticks: number;
}

/** Write the match since its last reset to a file; answered with its path. */
export interface SaveReplay {
  readonly type: "save_replay";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly name?: string;
}

/** Play a recorded file on this stage; empty = back to the live match. */
export interface PlayReplay {
  readonly type: "play_replay";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly path: string;
}

/** Move one of EnvSpec.physics on this stage, from the next tick on; training does not see it. */
export interface SetPhysics {
  readonly type: "set_physics";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly name: string;
  readonly value: number;
}

/** All physics settings back to what the env is trained with. */
export interface ResetPhysics {
  readonly type: "reset_physics";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
}

/**
 * Sit down on a human's seat, or say that one still sits there; answered with {"holder"}, this connection's number,
 * or refused while another page has it.
 */
export interface TakeSeat {
  readonly type: "take_seat";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly agent: number;
}

/** Stand up; the default action plays until somebody else sits down. */
export interface LeaveSeat {
  readonly type: "leave_seat";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly agent: number;
}

/** A human's choice in a turn-based match, one of `choices` in the status; takes the seat if it is free. */
export interface Act {
  readonly type: "act";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly agent: number;
  readonly action: number;
}

/** Start the next episode of a stage in lock-step; refused unless it is the one after the present. */
export interface BeginEpisode {
  readonly type: "begin_episode";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly episode: number;
}

/** The newest exchanges with language models in this match; answered with {"talk": [LLMExchange]}, oldest first. */
export interface GetTalk {
  readonly type: "get_talk";
  readonly v?: number;
  readonly id?: number;
  readonly stage?: string;
  readonly most?: number;
}

/** Save a checkpoint and end; complete when no process of the run is left. */
export interface StopTraining {
  readonly type: "stop_training";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
  readonly reason?: string;
}

/** Hold training; processes and policy stay. */
export interface PauseTraining {
  readonly type: "pause_training";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/** Go on after a pause. */
export interface ResumeTraining {
  readonly type: "resume_training";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/** Change a live-settable setting (LIVE_SETTINGS) from the next update on. */
export interface SetHyper {
  readonly type: "set_hyper";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
  readonly key: string;
  readonly value: number;
}

/** Write a checkpoint now. */
export interface Save {
  readonly type: "save";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/** Start learning over with fresh weights in the same run; counters go on. */
export interface ResetTrainer {
  readonly type: "reset_trainer";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/**
 * Which worker played which episodes when, newest last; answered with a `Timeline`. Only runs whose episodes are
 * tasks have one. Spans that ended at or before `since_s` are left out.
 */
export interface GetTimeline {
  readonly type: "get_timeline";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
  readonly since_s?: number;
}

/** Submit a run; the show follows it. */
export interface StartTraining {
  readonly type: "start_training";
  readonly v?: number;
  readonly id?: number;
  readonly request: RunRequest;
}

/** What somebody asks for. The same request twice is two runs. */
export interface RunRequest {
  /** Whose library performs it: `drillyard` or the name of an installed worker (docs/workers.md). */
  readonly worker: string;
  /** An id of ours, or `gym:ID`; workers train on either. */
  readonly env_id: string;
  /** Options of the env that differ from its defaults, as in docs/environments.md. */
  readonly env_options: Readonly<Record<string, unknown>>;
  /** Empty = the env's own for our learner (`ppo` for most, `dqn` for some), the first one of a worker. */
  readonly algorithm: string;
  readonly seed: number;
  readonly name: string;
  readonly limits: RunLimits;
  /** Fields of the algorithm's config (see docs/settings.md) that differ from the defaults of the env. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Path of a checkpoint folder to continue from exactly. */
  readonly resume_from: string | null;
  /** Path of the user's own training script, for a worker that runs one. */
  readonly script: string;
  /** -100 to 100; of the runs that wait, the highest starts first, then the oldest. */
  readonly priority: number;
  readonly resources: RunResources;
  /** None = as the worker's kind has it: our learner never, workers on a crash. */
  readonly restart: RestartPolicy | null;
  readonly tags: readonly string[];
  readonly notes: string;
  /** Where its telemetry goes besides our own files: `wandb`, `mlflow`. */
  readonly sinks: readonly string[];
}

/** When a run ends by itself; None = no limit. Seconds count training time, not pauses. */
export interface RunLimits {
  readonly seconds: number | null;
  readonly env_steps: number | null;
  /** Ends once the newest 100 finished episodes of the run return so much on average; our own learners only. */
  readonly return_mean: number | null;
}

/** What a run may use. None = no limit of its own. */
export interface RunResources {
  /** GPUs reserved for it alone; it sees no others. */
  readonly gpus: number;
  /** Cores that its processes may run on. */
  readonly cpus: number | null;
  /** Memory of all its processes together; beyond it the run is ended. */
  readonly memory_mb: number | null;
  /** Processes it may have at a time; beyond it the run is ended. */
  readonly processes: number;
}

/** Continue an ended run from its newest valid checkpoint, as a new run. */
export interface ResumeRun {
  readonly type: "resume_run";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/** Remove an ended run with its folder. */
export interface DeleteRun {
  readonly type: "delete_run";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/** Answered with {"runs": [RunInfo]}. */
export interface ListRuns {
  readonly type: "list_runs";
  readonly v?: number;
  readonly id?: number;
}

/** Send this run's events from `since_seq` on to this connection; empty run_id = stop. */
export interface WatchRun {
  readonly type: "watch_run";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
  readonly since_seq?: number;
}

/** Let the show follow a run, live or ended (its newest checkpoint); empty run_id = the scripted match. */
export interface WatchShow {
  readonly type: "watch_show";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/** Answered with {"replays": [{name, path, bytes, created_at}]}. */
export interface ListReplays {
  readonly type: "list_replays";
  readonly v?: number;
  readonly id?: number;
}

/**
 * Whether this page is looked at, and which views it needs: frames are sent only while `frames`, the process table
 * only while `system`.
 */
export interface Visible {
  readonly type: "visible";
  readonly v?: number;
  readonly id?: number;
  readonly frames: boolean;
  readonly system?: boolean;
}

/** The show plays another env from now on; every page gets a new `hello`. */
export interface SelectEnv {
  readonly type: "select_env";
  readonly v?: number;
  readonly id?: number;
  readonly env_id: string;
  readonly env_options?: Readonly<Record<string, unknown>>;
}

/**
 * Open another stage beside the show; answered with {"stage_id"}. With `copy`, it begins in the present state of
 * that training env and plays its run's policy; the training env itself is never touched.
 */
export interface OpenStage {
  readonly type: "open_stage";
  readonly v?: number;
  readonly id?: number;
  readonly env_id?: string;
  readonly env_options?: Readonly<Record<string, unknown>>;
  readonly run_id?: string;
  readonly copy?: CrowdEnv | null;
}

/** One training env of a run, as in the records of a crowd frame. */
export interface CrowdEnv {
  readonly run_id: string;
  readonly env: number;
}

/** End a stage that `open_stage` opened. */
export interface CloseStage {
  readonly type: "close_stage";
  readonly v?: number;
  readonly id?: number;
  readonly stage: string;
}

/**
 * Which streams this page wants besides the show: stages by id, and the crowds of runs. Replaces what was wanted
 * before; answered by a `streams` push whenever the streams change.
 */
export interface Watch {
  readonly type: "watch";
  readonly v?: number;
  readonly id?: number;
  readonly stages?: readonly string[];
  readonly crowds?: readonly string[];
  /** Runs whose FastLane is wanted: pictures of a worker's training envs. */
  readonly lanes?: readonly string[];
}

/** Change the name, tags or notes of a run; null = leave as it is. Answered with {"run": RunInfo}. */
export interface LabelRun {
  readonly type: "label_run";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
  readonly name?: string | null;
  readonly tags?: readonly string[] | null;
  readonly notes?: string | null;
}

/** Answered with {"detail": RunDetail}: checkpoints, stderr, resource use, settings. */
export interface GetRunDetail {
  readonly type: "get_run_detail";
  readonly v?: number;
  readonly id?: number;
  readonly run_id?: string;
}

/** Curves of several runs to lay over each other; answered with {"curves": [RunCurve]}. */
export interface GetCurves {
  readonly type: "get_curves";
  readonly v?: number;
  readonly id?: number;
  readonly run_ids: readonly string[];
  readonly names?: readonly string[];
  readonly points?: number;
}

/** Answered with {"workers": [WorkerInfo]}: which libraries there are, and whether they are installed. */
export interface ListWorkers {
  readonly type: "list_workers";
  readonly v?: number;
  readonly id?: number;
}

/** Build the environment of a worker; answered at once, then `worker_progress` pushes to every page. */
export interface InstallWorker {
  readonly type: "install_worker";
  readonly v?: number;
  readonly id?: number;
  readonly name: string;
  readonly environment?: string;
  readonly torch?: string;
}

/**
 * Open 2 to 6 stages side by side on the same env and seeds; one that is open is closed first. Without a seed one
 * is drawn. Answered with {"comparison": Comparison}.
 */
export interface OpenComparison {
  readonly type: "open_comparison";
  readonly v?: number;
  readonly id?: number;
  readonly env_id: string;
  readonly env_options?: Readonly<Record<string, unknown>>;
  readonly seed?: number | null;
  readonly contestants: readonly Contestant[];
}

/** One stage of a comparison: who plays each agent, and which run's policy where a `policy` has no source. */
export interface Contestant {
  readonly name: string;
  readonly operators: readonly OperatorSpec[];
  readonly run_id: string;
}

/** Start the comparison over: from the same seed, or from another. */
export interface CompareAgain {
  readonly type: "compare_again";
  readonly v?: number;
  readonly id?: number;
  readonly seed?: number | null;
}

/** Write a replay of each stage; answered with {"paths": [str]}. */
export interface SaveComparison {
  readonly type: "save_comparison";
  readonly v?: number;
  readonly id?: number;
  readonly name?: string;
}

/** Close its stages. */
export interface CloseComparison {
  readonly type: "close_comparison";
  readonly v?: number;
  readonly id?: number;
}

/**
 * Answered with {"checkpoints": [{run_id, name, worker, path, env_steps}], "models": [ShelfModel],
 * "scripted": [str], "env": EnvSpec}: who may be assigned to an agent of an env besides humans, chance and language
 * models, and what the env is.
 */
export interface ListPlayers {
  readonly type: "list_players";
  readonly v?: number;
  readonly id?: number;
  readonly env_id: string;
  readonly env_options?: Readonly<Record<string, unknown>>;
}

/** Try a language model's endpoint; answered with {"model", "models", "constraint", "latency_ms"}, or the fault. */
export interface TryModel {
  readonly type: "try_model";
  readonly v?: number;
  readonly id?: number;
  readonly llm: LLMSpec;
}

/** Answered with {"reports": [ReportInfo]}, newest first: results of scripts, tournaments and text suites. */
export interface ListReports {
  readonly type: "list_reports";
  readonly v?: number;
  readonly id?: number;
}

/**
 * Answered with {"models": [ShelfModel], "damaged": [str]}: newest first, and a sentence for each that cannot be
 * read.
 */
export interface ListModels {
  readonly type: "list_models";
  readonly v?: number;
  readonly id?: number;
}

/**
 * Keep a checkpoint: `checkpoint` is its path, empty = the newest of the run (and of the show's run where no run is
 * named); a run that goes on saves one first. Answered with {"model": ShelfModel, "notice": str}; the notice says why
 * a run that goes on could not save one.
 */
export interface KeepModel {
  readonly type: "keep_model";
  readonly v?: number;
  readonly id?: number;
  readonly name: string;
  readonly run_id?: string;
  readonly checkpoint?: string;
  readonly notes?: string;
}

/** Rename a model or change its notes; null = leave as it is. Answered with {"model": ShelfModel}. */
export interface LabelModel {
  readonly type: "label_model";
  readonly v?: number;
  readonly id?: number;
  readonly name: string;
  readonly new_name?: string | null;
  readonly notes?: string | null;
}

/** Take a model off the shelf, for good. */
export interface DeleteModel {
  readonly type: "delete_model";
  readonly v?: number;
  readonly id?: number;
  readonly name: string;
}

/**
 * Write a model: `c`, answered with {"files": {file name: text}}; or `onnx`, answered with {"binary": {file name:
 * base64}} as well.
 */
export interface ExportModel {
  readonly type: "export_model";
  readonly v?: number;
  readonly id?: number;
  readonly name: string;
  readonly format?: string;
}

/**
 * Make a bundle: `checkpoint` is its path, empty = the newest of the run (of the show's run where none is named);
 * or `replay`, a recorded match. Answered with {"share": ShareInfo, "url": str, "notice": str}; takes some seconds,
 * with `share_progress` pushes. The notice says why a run that goes on could not save a checkpoint first.
 */
export interface MakeShare {
  readonly type: "make_share";
  readonly v?: number;
  readonly id?: number;
  readonly kind?: "live" | "replay";
  readonly run_id?: string;
  readonly checkpoint?: string;
  readonly replay?: string;
  readonly title?: string;
}

/**
 * Answered with {"shares": [ShareInfo], "public": bool, "spectator_url": str}, newest first; the address is of the
 * live show, and lets spectators in to that and to these shares alone: from other machines where it is public.
 */
export interface ListShares {
  readonly type: "list_shares";
  readonly v?: number;
  readonly id?: number;
}

/** Take a share away; its link opens nothing from then on. */
export interface DeleteShare {
  readonly type: "delete_share";
  readonly v?: number;
  readonly id?: number;
  readonly hash: string;
}

/** First message on each connection: all that a page needs to draw itself. */
export interface Hello {
  readonly type: "hello";
  readonly v: number;
  readonly version: string;
  readonly env: EnvSpec;
  readonly stage_id: string;
  readonly settings: readonly SettingInfo[];
  readonly runs: readonly RunInfo[];
  readonly watched_run: string;
  readonly read_only: boolean;
  /** Every env that a run may be started on from here. */
  readonly envs: readonly EnvInfo[];
  readonly env_options: Readonly<Record<string, unknown>>;
  readonly comparison: Comparison | null;
  /** How our own learner can train on the env of the show, the default first; `settings` are those of the default. */
  readonly algorithms: readonly AlgorithmInfo[];
}

/** Everything about an env that does not change while it runs. */
export interface EnvSpec {
  readonly id: string;
  readonly title: string;
  readonly obs_size: number;
  readonly obs_names: readonly string[];
  readonly action: ActionSpec;
  readonly agents: readonly string[];
  readonly decision_rate_hz: number;
  readonly simulation_rate_hz: number;
  readonly time_limit_decisions: number;
  readonly reward_parts: readonly string[];
  readonly scripted_players: readonly string[];
  readonly scene: Scene;
  /** Keys of `BatchEnv.infos`, in Gymnasium's spelling. */
  readonly info_names: readonly string[];
  readonly physics: readonly PhysicsSetting[];
  readonly randomisation: readonly Randomisation[];
  /** Names of the bars of an `Overlay`. */
  readonly actuators: readonly string[];
  /** No poses: the stage streams images instead. */
  readonly pixels: boolean;
  /** A tick is one move: the match waits for whoever `StageEnv.turn` names, however long they think. */
  readonly turn_based: boolean;
  /** Not every action is legal at every moment: see `StageEnv.choices`. */
  readonly masked: boolean;
  /** The agents win or lose together. */
  readonly cooperative: boolean;
  /** There is a `BatchEnv`; without one it can only be played. */
  readonly trainable: boolean;
  /** Learners set its option by the number of episodes that the run has finished. */
  readonly curriculum: Curriculum | null;
}

/**
 * An action space: `discrete` with `size` choices, or `box` with `size` numbers in [low, high].
 *
 * Where the numbers of a box differ in range, `ranges` has (low, high) of each; low and high are then the widest.
 */
export interface ActionSpec {
  readonly kind: "box" | "discrete";
  readonly size: number;
  readonly low: number;
  readonly high: number;
  readonly names: readonly string[];
  readonly ranges: readonly (readonly [number, number])[];
}

/** All that is drawn; `extent` (metres) scales int16 positions: metre = int16 / 32767 * extent. */
export interface Scene {
  readonly name: string;
  readonly extent: number;
  readonly bodies: readonly Body[];
  readonly static: readonly Geom[];
  readonly camera: CameraHint;
  readonly meshes: readonly MeshAsset[];
}

/**
 * A moving thing; `agent` is the index of the agent that steers it, or -1.
 *
 * `geoms` are cheap to draw (a crowd is drawn with them); `visuals`, where there are any, replace them on the body
 * that is looked at closely.
 */
export interface Body {
  readonly name: string;
  readonly geoms: readonly Geom[];
  readonly agent: number;
  readonly draggable: boolean;
  readonly visuals: readonly Geom[];
}

/**
 * A shape fixed to a body or to the world.
 *
 * size: box = half extents (x, y, z); sphere = (radius,); cylinder and capsule = (radius, half length along z);
 * ellipsoid = radii (x, y, z); plane = half extents (x, y), 0 = endless; line = no size, `points` is the polyline;
 * mesh = no size, `mesh` names one of the scene's meshes.
 */
export interface Geom {
  readonly shape: "box" | "capsule" | "cylinder" | "ellipsoid" | "line" | "mesh" | "plane" | "sphere";
  readonly size: readonly number[];
  readonly position: readonly [number, number, number];
  readonly quaternion: readonly [number, number, number, number];
  readonly colour: string;
  readonly points: readonly (readonly [number, number, number])[];
  readonly opacity: number;
  readonly mesh: string;
}

/** Where a viewer should first stand, and whether the scene is flat and best seen from above. */
export interface CameraHint {
  readonly position: readonly [number, number, number];
  readonly target: readonly [number, number, number];
  readonly flat: boolean;
}

/**
 * A mesh of a scene, in the file `meshes/<digest>.bin` beside the stage's `env.json`.
 *
 * Format, little-endian: magic `DYM1`, u32 vertices, u32 triangles, vertices x 3 f32 metres, triangles x 3 u32.
 */
export interface MeshAsset {
  readonly name: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
}

/** A property of the simulated world that a viewer may move on a stage, live; training never sees it. */
export interface PhysicsSetting {
  readonly name: string;
  readonly title: string;
  readonly default: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly help: string;
  /** The env takes an option of the same name and meaning, so that a run can be trained with another value. */
  readonly option: boolean;
}

/**
 * A model field that differs from env to env while training: drawn for each env at each reset.
 *
 * how: `scale` multiplies the model's value, `add` adds to it, `set` replaces it, `push` is a velocity kick in m/s.
 */
export interface Randomisation {
  readonly name: string;
  readonly title: string;
  readonly how: "add" | "push" | "scale" | "set";
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly help: string;
}

/** An option of the env that begins easy: `first` for so many episodes of a run, then `then`. */
export interface Curriculum {
  readonly option: string;
  readonly first: number;
  readonly then: number;
  readonly episodes: number;
}

/** One training setting, for forms and docs. */
export interface SettingInfo {
  readonly key: string;
  readonly default: number | string | boolean;
  readonly help: string;
  readonly live: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** What lists show of a run. */
export interface RunInfo {
  readonly run_id: string;
  readonly name: string;
  readonly worker: string;
  readonly env_id: string;
  readonly algorithm: string;
  readonly seed: number;
  readonly state: RunState;
  readonly env_options: Readonly<Record<string, unknown>>;
  readonly outcome: RunOutcome | null;
  /** One sentence: why it ended as it did. */
  readonly reason: string;
  /** Of a failed run: the ErrorCode of what went wrong. */
  readonly code: string;
  readonly folder: string;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly pid: number | null;
  readonly env_steps: number;
  readonly updates: number;
  readonly episodes: number;
  /** The newest value of each metric. */
  readonly metrics: Readonly<Record<string, number>>;
  /** What it is doing in words: starting, compiling, training, paused, saving, stopping. */
  readonly phase: string;
  /** The last lines of its stderr, at most STDERR_LINES; of runs that did not end well. */
  readonly stderr_tail: readonly string[];
  readonly resumed_from: string | null;
  /** Lines of the event file that were too long, torn or unreadable. */
  readonly skipped_lines: number;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly priority: number;
  readonly resources: RunResources;
  /** Ids of the GPUs reserved for it, while it lives. */
  readonly gpus: readonly string[];
  /** How often its process was started again after a crash. */
  readonly restarts: number;
  readonly can_pause: boolean;
  /** Whether a stage can play its policy. */
  readonly can_show: boolean;
  /** Newest measurement, about every 2 s, while it lives. */
  readonly usage: RunUsage | null;
  /** Set in the last message that WatchRuns sends about a run: it is gone, with its folder. */
  readonly deleted: boolean;
}

/** What the processes of a run use together. cpu_share: 1.0 = one core busy. */
export interface RunUsage {
  readonly processes: number;
  readonly cpu_share: number;
  readonly rss_mb: number;
}

/** What a list of envs shows; cheap to get. */
export interface EnvInfo {
  readonly id: string;
  readonly title: string;
  /** drill, robot, menagerie, mjcf, gym, zoo or text. */
  readonly family: string;
  readonly available: boolean;
  /** One sentence when it is not available: what is missing and how to get it. */
  readonly reason: string;
}

/** What every page is told of the comparison that is open. */
export interface Comparison {
  readonly env_id: string;
  readonly env_options: Readonly<Record<string, unknown>>;
  readonly seed: number;
  /** The one that is being played by all who have not ended it. */
  readonly episode: number;
  readonly stages: readonly ComparedStage[];
}

export interface ComparedStage {
  readonly stage_id: string;
  readonly contestant: Contestant;
  /** Its episode has ended; it waits for the others. */
  readonly over: boolean;
  /** Of the newest MAX_SCORES episodes, oldest first; what follows counts all of them. */
  readonly scores: readonly EpisodeScore[];
  /** Episodes that have ended since the start. */
  readonly played: number;
  /** Of them, agent 0 won. */
  readonly won: number;
  /** Of them, agent 1 won. */
  readonly lost: number;
  /** Mean return of each agent. */
  readonly return_means: readonly number[];
  /** One sentence when it is no longer alive; the others go on without it. */
  readonly reason: string;
}

/** How one episode ended on one stage. */
export interface EpisodeScore {
  readonly episode: number;
  /** Of the episode; equal on all stages of a comparison. */
  readonly seed: number;
  /** Undiscounted, of each agent. */
  readonly returns: readonly number[];
  /** +1 agent 0 won, -1 agent 1 won, 0 undecided. */
  readonly outcome: number;
  /** Ticks from the start to the end. */
  readonly length: number;
  readonly terminated: boolean;
  readonly truncated: boolean;
  /** In words. */
  readonly result: string;
  /** Of the decisions of each agent in this episode. */
  readonly latency_mean_ms: readonly number[];
  readonly defaults: readonly number[];
  readonly progression: number | null;
}

/** One way to train of our own learner, with its settings for the env of the show. */
export interface AlgorithmInfo {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly settings: readonly SettingInfo[];
}

export interface RunChanged {
  readonly type: "run_changed";
  readonly v: number;
  readonly run: RunInfo;
}

export interface RunDeleted {
  readonly type: "run_deleted";
  readonly v: number;
  readonly run_id: string;
}

/**
 * Telemetry of the watched run, in order; each entry is one event object. A worker that says more than a page can
 * show is thinned: its newest figures, its episodes summed up, of the rest the newest.
 */
export interface Events {
  readonly type: "events";
  readonly v: number;
  readonly run_id: string;
  readonly events: readonly AnyEvent[];
  /** Events of each type that are in the file but neither here nor summed up here. */
  readonly left_out: Readonly<Record<string, number>>;
}

/** Twice a second while a page shows the System view. */
export interface System {
  readonly type: "system";
  readonly v: number;
  readonly health: HealthReport;
  readonly clients: number;
  readonly bytes_per_s: number;
}

export interface HealthReport {
  readonly version: string;
  readonly pid: number;
  readonly home: string;
  readonly uptime_s: number;
  readonly runs: number;
  readonly stages: number;
  readonly processes: readonly ProcessInfo[];
  /** Runs in the queue. */
  readonly waiting: number;
  readonly gpus: readonly GpuInfo[];
}

/** One row of the System view. cpu_share: 1.0 = one core busy since the last report. */
export interface ProcessInfo {
  readonly pid: number;
  readonly role: string;
  readonly owner: string;
  readonly cpu_share: number;
  readonly rss_mb: number;
  readonly pss_mb: number;
  readonly niceness: number;
  readonly threads: number;
  readonly fds: number;
  readonly uptime_s: number;
}

/** A GPU of this machine; `run_id` is who has reserved it, or empty. */
export interface GpuInfo {
  readonly id: string;
  readonly name: string;
  readonly memory_mb: number;
  readonly run_id: string;
}

/** Something happened that the user should know: one sentence. level: info, warning, error. */
export interface Notice {
  readonly type: "notice";
  readonly v: number;
  readonly level: string;
  readonly message: string;
}

/** The stage process died; a new one is on its way. */
export interface StageGone {
  readonly type: "stage_gone";
  readonly v: number;
  readonly reason: string;
}

/**
 * The streams that this page asked for with `watch`, as they are now; `envs` holds the spec of each env in them
 * that this page has not been sent before.
 */
export interface Streams {
  readonly type: "streams";
  readonly v: number;
  readonly streams: readonly StreamInfo[];
  readonly envs: Readonly<Record<string, EnvSpec>>;
}

/** One stream of frames to this page. Stream 0 is the show and is never listed. */
export interface StreamInfo {
  readonly stream: number;
  readonly kind: "crowd" | "lane" | "stage";
  /** Key in `Streams.envs`; empty for a lane, whose frames are pictures. */
  readonly env: string;
  readonly run_id: string;
  readonly stage_id: string;
  readonly worker: number;
  readonly instances: number;
}

/** An installation that a page asked for goes on, or has ended. */
export interface WorkerProgress {
  readonly type: "worker_progress";
  readonly v: number;
  readonly progress: InstallProgress;
}

/** One line of progress; the last has `done`. share: 0..1 of the steps. */
export interface InstallProgress {
  readonly name: string;
  readonly step: string;
  readonly share: number;
  readonly done: boolean;
  readonly ok: boolean;
  readonly reason: string;
}

/** Pushed by a stage to every control client on each change and twice a second. */
export interface StageStatus {
  readonly type: "stage_status";
  readonly v: number;
  readonly stage_id: string;
  readonly env_id: string;
  readonly mode: StageMode;
  readonly paused: boolean;
  readonly speed: number;
  readonly episode: number;
  readonly tick: number;
  readonly score: readonly number[];
  readonly seed: number;
  readonly operators: readonly OperatorSpec[];
  readonly run_id: string | null;
  readonly policy_version: number;
  readonly policy_env_steps: number;
  readonly policy_age_s: number;
  readonly swap: SwapStyle;
  readonly blend_s: number;
  readonly action_repeat: number;
  readonly last_result: string;
  /** A sentence when something needs saying (a refused swap, an operator that fell silent). */
  readonly notice: string;
  /** Path of the replay being played, or empty. */
  readonly replay: string;
  readonly recording: string;
  /** Of the present episode: agent 0's, or the sum of all where the agents are cooperative. */
  readonly episode_return: number;
  /** The same of the last finished episode. */
  readonly last_return: number | null;
  /** Physics settings that differ from what the env was trained with. */
  readonly physics: Readonly<Record<string, number>>;
  readonly frame_interval_p50_ms: number;
  readonly frame_interval_p99_ms: number;
  readonly frame_interval_max_ms: number;
  /** Counts of frame intervals in bins of 2 ms, 0-2 ... 38-40 and longer: 21 numbers since the last reset. */
  readonly frame_histogram: readonly number[];
  readonly adopted_p50_ms: number;
  /** Publish -> adopted latency of the policies that this stage took up. */
  readonly adopted_p99_ms: number;
  readonly swaps: number;
  /** Of each agent. */
  readonly figures: readonly OperatorFigures[];
  /** Of the agents that a human plays. */
  readonly seats: readonly HumanSeat[];
  /** Who must decide now, in a turn-based match. */
  readonly turn: readonly number[];
  /** What the human whose turn it is may choose, in a turn-based match. */
  readonly choices: readonly ActionWord[];
  /** The episode has ended and the stage waits for `begin_episode`. */
  readonly over: boolean;
  readonly lockstep: boolean;
}

/** How the operator of one agent does since it took its seat or the match began. */
export interface OperatorFigures {
  readonly agent: number;
  readonly decisions: number;
  /** From the question to the action; under 1 ms for a policy, seconds for a language model or a person. */
  readonly latency_last_ms: number;
  readonly latency_mean_ms: number;
  readonly latency_max_ms: number;
  /** A question is under way. */
  readonly thinking: boolean;
  /** Decisions in which the default action played, because nobody decided. */
  readonly defaults: number;
  /** Answers that were none of the legal actions; the default action played. */
  readonly illegal: number;
  /** Of a language model: calls, retries, prompt_tokens, completion_tokens, and each LLMFault that has happened. */
  readonly counts: Readonly<Record<string, number>>;
  /** In the unit of LLMSpec's prices. */
  readonly cost: number;
  /** What needs saying about it, or empty. */
  readonly sentence: string;
  /** The env's own player plays for it until its policy is loaded. */
  readonly stands_in: boolean;
}

/**
 * The seat of a human. One page at a time has it: whoever took it first keeps it until they leave, close the page
 * or say nothing for SEAT_LEASE_S; then the default action plays.
 */
export interface HumanSeat {
  readonly agent: number;
  /** Number of the connection that has it, 0 = nobody; the answer to `take_seat` tells a page its own. */
  readonly holder: number;
  /**
   * Somebody has sat here: while nobody does, the default action plays. A seat that nobody ever took makes a
   * turn-based match wait.
   */
  readonly was_held: boolean;
}

/**
 * One discrete action. `word` is unique among those that may be chosen at a moment, one line of at most 80
 * characters; where an agent has keys, it is the name of the action in ActionSpec.
 */
export interface ActionWord {
  readonly action: number;
  readonly word: string;
  readonly meaning: string;
}

/** The one answer to a command. */
export interface Answer {
  readonly type: "answer";
  readonly v: number;
  readonly id: number;
  readonly ok: boolean;
  readonly error: string;
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The comparison was opened, goes on, or was closed (None). */
export interface ComparisonChanged {
  readonly type: "comparison_changed";
  readonly v: number;
  readonly comparison: Comparison | null;
}

/** Pushed by a stage to every control client when an episode of the live match ends. */
export interface EpisodeEnded {
  readonly type: "episode_ended";
  readonly v: number;
  readonly stage_id: string;
  readonly score: EpisodeScore;
}

/**
 * What the policy of an agent made of what it last saw, pushed ten times a second while a policy with discrete
 * actions plays: action values Q(s, a) of a policy of values, probabilities of one of logits.
 */
export interface ActionValues {
  readonly type: "action_values";
  readonly v: number;
  readonly stage_id: string;
  readonly agent: number;
  readonly kind: "probabilities" | "values";
  readonly numbers: readonly number[];
  readonly chosen: number;
}

/** A share is being made: what is done now, in one sentence; or its making has ended, well or not. */
export interface ShareProgress {
  readonly type: "share_progress";
  readonly v: number;
  readonly sentence: string;
  readonly done: boolean;
}

/** The working loop begins; sent again after a resume of the same run. */
export interface RunStarted {
  readonly type: "run_started";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly pid: number;
  readonly env_id: string;
  readonly workers: number;
  readonly resumed_from: string | null;
}

/** Sign of life, written by the working loop itself: phase in words and the counters. */
export interface Progress {
  readonly type: "progress";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly phase: string;
  readonly env_steps: number;
  readonly updates: number;
  readonly episodes: number;
}

/** Figures, 1-2 a second. Names: METRICS; foreign libraries may add their own. */
export interface Metrics {
  readonly type: "metrics";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly env_steps: number;
  readonly updates: number;
  readonly episodes: number;
  readonly values: Readonly<Record<string, number>>;
}

/** A summary of the episodes that finished since the last one against one kind of opponent. */
export interface Episode {
  readonly type: "episode";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly env_steps: number;
  readonly opponent: string;
  readonly count: number;
  readonly return_mean: number;
  readonly length_mean: number;
  readonly won: number;
  readonly lost: number;
}

/** A sentence for the user. */
export interface Log {
  readonly type: "log";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly level: string;
  readonly message: string;
}

/** A checkpoint is complete on disk; path is relative to the run's folder. */
export interface CheckpointSaved {
  readonly type: "checkpoint_saved";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly path: string;
  readonly env_steps: number;
  readonly policy_version: number;
  readonly reason: string;
  readonly best: boolean;
}

/** Training goes on from this checkpoint. */
export interface CheckpointLoaded {
  readonly type: "checkpoint_loaded";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly path: string;
  readonly env_steps: number;
  readonly policy_version: number;
}

/** The run reached its limit, or was asked to stop and saved. */
export interface RunCompleted {
  readonly type: "run_completed";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly env_steps: number;
  readonly updates: number;
  readonly reason: string;
  readonly summary: Readonly<Record<string, number>>;
}

/** The run ended by an error; `reason` is one sentence, `dump` a folder with what reproduces it. */
export interface RunFailed {
  readonly type: "run_failed";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly reason: string;
  readonly code: string;
  readonly dump: string | null;
}

/** The run was ended by its user. */
export interface RunCancelled {
  readonly type: "run_cancelled";
  readonly v: number;
  readonly run_id: string;
  readonly seq: number;
  readonly ts: number;
  readonly reason: string;
}

/** What a look at one run adds to its RunInfo. Lists are newest last. */
export interface RunDetail {
  readonly run: RunInfo;
  readonly request: RunRequest;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly checkpoints: readonly CheckpointRow[];
  readonly stderr: readonly string[];
  /** At most 600 points over the life of the daemon or the run. */
  readonly usage: readonly UsagePoint[];
  readonly event_bytes: number;
  /** Folder with its event files, or empty. */
  readonly tensorboard: string;
}

/** One checkpoint folder of a run. */
export interface CheckpointRow {
  readonly path: string;
  readonly env_steps: number;
  readonly policy_version: number;
  readonly reason: string;
  readonly created_at: number;
  readonly bytes: number;
  readonly onnx: boolean;
  readonly best: boolean;
}

export interface UsagePoint {
  readonly ts: number;
  readonly cpu_share: number;
  readonly rss_mb: number;
  readonly processes: number;
}

/** One metric of one run; three lists of equal length. wall_s counts from the start of the run. */
export interface RunCurve {
  readonly run_id: string;
  readonly name: string;
  readonly env_steps: readonly number[];
  readonly wall_s: readonly number[];
  readonly values: readonly number[];
}

/** What lists show of a worker. */
export interface WorkerInfo {
  readonly name: string;
  readonly folder: string;
  /** None when it cannot be described; `reason` says why. */
  readonly description: WorkerDescription | null;
  readonly state: InstallState;
  readonly size_mb: number;
  /** What the installation is doing. */
  readonly step: string;
  readonly reason: string;
}

export interface WorkerDescription {
  readonly v: number;
  readonly metadata: WorkerMetadata;
  readonly capabilities: WorkerCapabilities;
  readonly algorithms: readonly WorkerAlgorithm[];
  readonly environments: readonly WorkerEnvironment[];
}

/** Who made it, and what it wraps. */
export interface WorkerMetadata {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly author: string;
  readonly homepage: string;
  readonly upstream_library: string;
  readonly upstream_version: string;
  readonly license: string;
}

/** What it can do; the page offers nothing else. */
export interface WorkerCapabilities {
  readonly worker_type: string;
  readonly supported_paradigms: readonly string[];
  readonly env_families: readonly string[];
  readonly action_spaces: readonly string[];
  readonly observation_spaces: readonly string[];
  readonly max_agents: number;
  readonly supports_self_play: boolean;
  readonly supports_population: boolean;
  readonly supports_checkpointing: boolean;
  readonly supports_resume: boolean;
  readonly supports_evaluation: boolean;
  readonly supports_pause_resume: boolean;
  readonly supports_onnx: boolean;
  readonly supports_operator: boolean;
  readonly supports_fastlane: boolean;
  /** It runs a training script of the user, named by RunRequest.script. */
  readonly needs_script: boolean;
  readonly requires_gpu: boolean;
  readonly gpu_memory_mb: number;
  readonly cpu_cores: number;
  readonly estimated_memory_mb: number;
  /** How long it may take from a request to stop to its last event, with a checkpoint. */
  readonly stop_grace_s: number;
}

export interface WorkerAlgorithm {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly action_spaces: readonly string[];
  readonly settings: readonly WorkerSetting[];
  /** Which of the worker's environments it needs. */
  readonly environment: string;
}

/** One setting of an algorithm. */
export interface WorkerSetting {
  readonly key: string;
  readonly kind: "bool" | "choice" | "float" | "int" | "str";
  readonly default: number | string | boolean | null;
  readonly help: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly choices: readonly string[];
}

/** A pinned set of packages, installed apart from all others. */
export interface WorkerEnvironment {
  readonly name: string;
  readonly python: string;
  /** File in the worker's folder: every package with version and hashes, torch by version only. */
  readonly requirements: string;
  /** Version of torch, which comes from another place than the rest; empty = not needed. */
  readonly torch: string;
  /** A Python statement that imports what must work. */
  readonly probe: string;
}

/** One decision of a language model; kept in the replay. */
export interface LLMExchange {
  readonly v: number;
  readonly agent: number;
  readonly tick: number;
  readonly episode: number;
  readonly model: string;
  readonly constraint: Constraint;
  /** The prompt of the last call. */
  readonly messages: readonly ChatMessage[];
  /** Of the last call, at most 4000 characters; empty where none came. */
  readonly reply: string;
  /** What was played: an int or a list of numbers. */
  readonly action: unknown;
  readonly word: string;
  /** The default action played because no call gave a legal one. */
  readonly default: boolean;
  readonly calls: number;
  /** Of each call that failed, in order. */
  readonly faults: readonly LLMFault[];
  /** The last fault in a sentence. */
  readonly fault: string;
  readonly latency_ms: number;
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly cost: number;
}

export interface ChatMessage {
  readonly role: string;
  readonly content: string;
}

/** A results folder with a report; the page is at /reports/<id>/report.html. */
export interface ReportInfo {
  readonly id: string;
  readonly name: string;
  readonly kind: "balrog" | "script" | "suite" | "tournament";
  readonly created_at: number;
  readonly envs: readonly string[];
  readonly players: readonly string[];
  readonly episodes: number;
  readonly planned: number;
  readonly state: "complete" | "interrupted" | "running";
}

/** What lists show of a kept model; `model.json`. */
export interface ShelfModel {
  readonly v: number;
  readonly name: string;
  readonly env_id: string;
  readonly env_options: Readonly<Record<string, unknown>>;
  readonly worker: string;
  readonly algorithm: string;
  readonly hidden: readonly number[];
  readonly run_id: string;
  readonly run_name: string;
  readonly env_steps: number;
  /** Mean return while training when it was saved, where the run knew one. */
  readonly return_mean: number | null;
  readonly notes: string;
  readonly kept_at: number;
  /** Of the folder: what an OperatorSpec of kind `policy` takes as its source. Filled in when listed. */
  readonly path: string;
  /** Numbers in the network that acts, where it is known. */
  readonly parameters: number;
  /** Formats that `export_model` can write of it. */
  readonly exports: readonly string[];
  /** Why it cannot be written as C, in one sentence. */
  readonly unexportable: string;
}

/** Answer to `get_timeline`; spans and barriers are the newest, oldest first. */
export interface Timeline {
  readonly now_s: number;
  readonly workers: number;
  readonly mode: string;
  readonly batch: number;
  /** Tasks in the present batch; 0 in mode continuous. */
  readonly batch_tasks: number;
  readonly batch_done: number;
  readonly spans: readonly Span[];
  readonly barriers: readonly Barrier[];
  /**
   * Steps a second of all workers now, divided by those of one worker alone at the start times the number of
   * workers; None until both have been measured.
   */
  readonly efficiency: number | null;
  readonly steps_per_s: number | null;
  /** Of one worker alone, measured at the start. */
  readonly steps_per_s_alone: number | null;
}

/** One task on the timeline of a worker. Seconds since the run began. */
export type Span = readonly [
  worker: number,
  task: number,
  attempt: number,
  start_s: number,
  /** None: under way. */
  end_s: number | null,
  episodes: number,
  steps: number,
  /** running, done, discarded (another attempt was faster), cancelled or lost (its worker died). */
  outcome: string,
];

/** A time in which the learner was busy with a batch. Seconds since the run began. */
export type Barrier = readonly [
  batch: number,
  start_s: number,
  end_s: number,
  updates: number,
];

/** What was made; also the last line on stdout, as JSON. */
export interface ShareInfo {
  readonly v: number;
  readonly kind: "live" | "replay";
  readonly hash: string;
  readonly title: string;
  readonly env_id: string;
  readonly bytes: number;
  readonly made_at: number;
  readonly run_id: string;
  readonly env_steps: number;
  /** A live bundle was wanted; why this is a replay, in one sentence. */
  readonly why_replay: string;
  /** Of the file; filled in when listed. */
  readonly path: string;
}

/** All that the page knows. */
export interface BundleManifest {
  readonly v: number;
  readonly title: string;
  readonly env: EnvSpec;
  readonly env_options: Readonly<Record<string, unknown>>;
  readonly content: RobotLive | DrillLive | ReplayClip;
  readonly policies: readonly BundlePolicy[];
  /** Who plays each agent at the start: the name of a policy, or `script:NAME`. */
  readonly players: readonly string[];
  readonly markers: readonly Marker[];
  readonly made_at: number;
  /** drillyard, and what simulated natively: mujoco, numpy, gymnasium ... */
  readonly versions: Readonly<Record<string, string>>;
  readonly licences: readonly Licence[];
  readonly parts: readonly Part[];
  /** Digest of a mesh of the scene -> part. */
  readonly meshes: Readonly<Record<string, string>>;
}

/**
 * A MuJoCo model with a task.
 *
 * model: the part with the MJCF; it names `files` by their keys. bodies: MuJoCo's body of each body of the scene.
 * start: qpos and qvel before the reset terms of an episode (qpos0 and 0 unless the task has a keyframe).
 * What training drew from env to env (Task.randomised) is left out: the page plays the model as it is.
 */
export interface RobotLive {
  readonly kind: "robot";
  readonly model: string;
  /** File name as the model says it -> part. */
  readonly files: Readonly<Record<string, string>>;
  readonly task: Task;
  readonly bodies: readonly string[];
  readonly qpos: readonly number[];
  readonly qvel: readonly number[];
}

/** One robot's task. `model` is a file name among Gymnasium's assets, or a path. */
export interface Task {
  readonly model: string;
  /** Simulation ticks a decision. */
  readonly frame_skip: number;
  /** Decisions until truncation. */
  readonly time_limit: number;
  readonly observation: readonly ObservationTerm[];
  readonly reward: readonly RewardTerm[];
  readonly healthy: readonly HealthyTerm[];
  readonly terminate_when_unhealthy: boolean;
  readonly reset: readonly ResetTerm[];
  readonly infos: readonly InfoTerm[];
  readonly action: ActionMode;
  readonly command: Command | null;
  readonly feet: readonly Foot[];
  readonly randomised: Randomised;
}

/** A stretch of the observation: function(source - minus) * scale, clipped to [low, high]. */
export interface ObservationTerm {
  readonly name: string;
  readonly source: Slice;
  readonly minus: Slice | null;
  /** As in Quantity. */
  readonly from_start: boolean;
  /** Numbers that are subtracted, one each. */
  readonly offset: readonly number[];
  readonly function: "cos" | "none" | "sin";
  readonly scale: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: "field";
}

/**
 * Numbers of an array of MjData or of VIRTUAL_FIELDS, flattened row by row; `action` is what was decided last.
 *
 * `of` narrows it to one object: a body for xpos, xipos, xquat, cvel, cinert, cfrc_ext; a joint for qpos, qvel and the
 * qfrc_* family; a site, geom, tendon, sensor or actuator for fields that begin so. A name, or the number in the
 * model; "" = the whole field. `start` and `stop` count inside that part as Python slices do.
 */
export interface Slice {
  readonly field: string;
  readonly of: string | number;
  readonly start: number;
  readonly stop: number | null;
}

/**
 * weight * quantity, clipped to [low, high]; costs have negative weights. The name is its key among the infos.
 *
 * Terms of one group are added from the left, then the groups from the left: float sums depend on order.
 */
export interface RewardTerm {
  readonly name: string;
  readonly of: Quantity;
  readonly weight: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly group: number;
}

/**
 * A number, or a few, computed from the state.
 *
 * kind:
 * field                     source - minus
 * velocity                  (source now - source before the decision) / duration of the decision
 * centre_of_mass_velocity   the same of the mean of all bodies by mass; source is xipos, start:stop of (x, y, z)
 * norm                      Euclidean length of source - minus
 * square_sum                sum of squares of source - minus, each number clipped to [low, high] first
 * kernel                    exp(-square_sum / width): 1 where source equals minus or targets, 0 far away
 * stride                    over the feet that have just landed, the sum of min(air_time, high) - low; 0 while the
 * command is about 0
 * weighted_squares          sum over i of weights[i] * (source[i] - targets[i]) ** 2, from the left
 * healthy                   1 while all healthy terms hold, else 0
 */
export interface Quantity {
  readonly kind: "centre_of_mass_velocity" | "field" | "healthy" | "kernel" | "norm" | "square_sum" | "stride" | "velocity" | "weighted_squares";
  readonly source: Slice | null;
  readonly minus: Slice | null;
  /** Subtract the value in the model's initial state (qpos0 for qpos, 0 for the others) instead of `minus`. */
  readonly from_start: boolean;
  readonly low: number | null;
  readonly high: number | null;
  readonly weights: readonly number[];
  readonly targets: readonly number[];
  readonly width: number;
}

/** Holds while every number of source lies between low and high; NaN never does. No bounds: while all are finite. */
export interface HealthyTerm {
  readonly source: Slice;
  readonly low: number | null;
  readonly high: number | null;
  /** Bounds themselves are healthy. */
  readonly inclusive: boolean;
}

/**
 * A step of a reset; steps are taken in order, each draws once per env from the env's own generator.
 *
 * draw: `uniform` in [low[i], high[i]), `normal` with standard deviation high[i], `constant` low[i]; a bound of one
 * number serves all. mode: `add` to the initial state, `set` in its place. What is drawn is drawn again until its
 * Euclidean length is below `norm_below` and above `norm_above`.
 */
export interface ResetTerm {
  readonly target: "qpos" | "qvel";
  readonly draw: "constant" | "normal" | "uniform";
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly start: number;
  readonly stop: number | null;
  readonly mode: "add" | "set";
  readonly norm_below: number | null;
  readonly norm_above: number | null;
}

/** A quantity that is reported and not paid for. Quantities of one number are reported as (N,), others as (N, k). */
export interface InfoTerm {
  readonly name: string;
  readonly of: Quantity;
  /** Also reported when an episode starts. */
  readonly at_start: boolean;
}

/**
 * What an action does.
 *
 * ctrl: it is written to the model's controls, in the model's units and ranges. target: actions are in [-1, 1], and a
 * control is offset + scale * action, cut to the control's range; one number of each serves all controls.
 */
export interface ActionMode {
  readonly kind: "ctrl" | "target";
  readonly offset: readonly number[];
  readonly scale: readonly number[];
}

/**
 * What the robot is asked to do, drawn anew from time to time from the env's own generator; the field `command`.
 *
 * Each number is uniform in [low, high); with the probability `still` all are 0.
 */
export interface Command {
  readonly names: readonly string[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly units: readonly string[];
  /** Least and most seconds between two draws. */
  readonly every_s: readonly [number, number];
  readonly still: number;
}

/** A foot: a touch sensor of the model, by name. */
export interface Foot {
  readonly sensor: string;
  readonly name: string;
}

/**
 * Physics that differs from env to env: drawn at each reset from the env's own generator. None = the model's own.
 *
 * mass, friction, strength: factors on all masses and inertias, all sliding frictions, all motor forces.
 * push: a kick of so many m/s in a random direction along the floor, every `push_every_s` seconds (least and most).
 */
export interface Randomised {
  readonly mass: readonly [number, number] | null;
  readonly friction: readonly [number, number] | null;
  readonly strength: readonly [number, number] | null;
  readonly push: readonly [number, number] | null;
  readonly push_every_s: readonly [number, number];
}

/** One of our own drills, played by the page's own core of it. */
export interface DrillLive {
  readonly kind: "drill";
  readonly drill: "balance" | "ball";
  /** All options of the env, resolved. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** Recorded poses: the part is a clip file (docs/replay-bundles.md). */
export interface ReplayClip {
  readonly kind: "replay";
  readonly clip: string;
  readonly frames: number;
  /** Frames a second of simulated time. */
  readonly rate_hz: number;
  readonly instances: number;
  /** Why it does not live, in one sentence. */
  readonly why: string;
}

/** A policy: its part is float32, little-endian: obs_mean (O), obs_scale (O), then the actor in flattening order. */
export interface BundlePolicy {
  readonly name: string;
  readonly part: string;
  readonly spec: PolicySpec;
  readonly training: Training;
  readonly measured: readonly Measurement[];
}

/**
 * An actor and a critic, each an MLP: obs -> hidden... -> heads, behind one observation normaliser.
 *
 * Parameters are named `actor.w0` (inputs, outputs), `actor.b0`, ..., `critic.w0`, ...; a box action space adds
 * `actor.log_std` (size,), which does not depend on the observation. Flattened in exactly that order, actor first.
 *
 * Box actions are drawn in policy units, in which [-1, 1] is the range of the env: what the env gets is
 * low + (squashed + 1) / 2 * (high - low). `clip` cuts the drawn number to [-1, 1]; `tanh` squashes it. Chunks, logp
 * and gradients are about the number before squashing, so neither needs a correction of the density.
 */
export interface PolicySpec {
  readonly obs_size: number;
  readonly action: ActionSpec;
  readonly hidden: readonly number[];
  readonly activation: "relu" | "tanh";
  readonly obs_clip: number;
  readonly squash: "clip" | "tanh";
  /**
   * What the outputs of a discrete actor are: `logits` of a softmax, or `values` Q(s, a), of which the largest is
   * taken. A policy of values has no critic: its parameters are none.
   */
  readonly head: "logits" | "values";
}

/** Where a policy comes from. */
export interface Training {
  readonly worker: string;
  readonly algorithm: string;
  readonly run_id: string;
  readonly run_name: string;
  readonly seed: number | null;
  readonly env_steps: number;
  readonly updates: number;
  readonly episodes: number;
  readonly policy_version: number;
  readonly created_at: number;
}

/** Mean return of whole episodes of the most likely actions. */
export interface Measurement {
  /** `browser`: by the very code of the page, in whatever ran it. */
  readonly where: "browser" | "native";
  /** What simulated, with its version. */
  readonly engine: string;
  readonly episodes: number;
  readonly first_seed: number;
  readonly mean: number;
  readonly std: number;
  readonly low: number;
  /** 95 % interval of the mean. */
  readonly high: number;
  /** Decisions. */
  readonly mean_length: number;
}

/** Something happened in a replay: shown on its timeline. */
export interface Marker {
  readonly frame: number;
  readonly title: string;
}

/** Of something in the bundle. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier, or a sentence. */
  readonly licence: string;
  /** Where the licence asks for it to travel along. */
  readonly text: string;
}

/** A piece of the bundle; sizes and digests bound what is unpacked. */
export interface Part {
  readonly name: string;
  /** Unpacked. */
  readonly bytes: number;
  /** SHA-256 of the unpacked bytes, hexadecimal. */
  readonly digest: string;
}

/**
 * A policy in an address: `#policy=` and base64url of gzip of u32 little-endian n, n bytes of this as JSON, then
 * the numbers as in BundlePolicy, in `precision`. The page of a live bundle plays it if it fits its env.
 */
export interface PolicyLink {
  readonly v: number;
  readonly env_id: string;
  readonly name: string;
  readonly spec: PolicySpec;
  readonly precision: "float16" | "float32";
  readonly training: Training;
}

export type StageCommands =
  | SetMode
  | Play
  | Pause
  | StepOnce
  | Reset
  | Speed
  | Swap
  | Input
  | Force
  | Release
  | Assign
  | Follow
  | ActionRepeat
  | SaveReplay
  | PlayReplay
  | SetPhysics
  | ResetPhysics
  | TakeSeat
  | LeaveSeat
  | Act
  | BeginEpisode
  | GetTalk;

export type RunCommands =
  | StopTraining
  | PauseTraining
  | ResumeTraining
  | SetHyper
  | Save
  | ResetTrainer
  | GetTimeline;

export type StudioCommands =
  | StartTraining
  | ResumeRun
  | DeleteRun
  | ListRuns
  | WatchRun
  | WatchShow
  | ListReplays
  | Visible
  | SelectEnv
  | OpenStage
  | CloseStage
  | Watch
  | LabelRun
  | GetRunDetail
  | GetCurves
  | ListWorkers
  | InstallWorker
  | OpenComparison
  | CompareAgain
  | SaveComparison
  | CloseComparison
  | ListPlayers
  | TryModel
  | ListReports;

export type ShelfCommands =
  | ListModels
  | KeepModel
  | LabelModel
  | DeleteModel
  | ExportModel;

export type ShareCommands =
  | MakeShare
  | ListShares
  | DeleteShare;

export type AnyCommand =
  | SetMode
  | Play
  | Pause
  | StepOnce
  | Reset
  | Speed
  | Swap
  | Input
  | Force
  | Release
  | Assign
  | Follow
  | ActionRepeat
  | SaveReplay
  | PlayReplay
  | SetPhysics
  | ResetPhysics
  | TakeSeat
  | LeaveSeat
  | Act
  | BeginEpisode
  | GetTalk
  | StopTraining
  | PauseTraining
  | ResumeTraining
  | SetHyper
  | Save
  | ResetTrainer
  | GetTimeline
  | StartTraining
  | ResumeRun
  | DeleteRun
  | ListRuns
  | WatchRun
  | WatchShow
  | ListReplays
  | Visible
  | SelectEnv
  | OpenStage
  | CloseStage
  | Watch
  | LabelRun
  | GetRunDetail
  | GetCurves
  | ListWorkers
  | InstallWorker
  | OpenComparison
  | CompareAgain
  | SaveComparison
  | CloseComparison
  | ListPlayers
  | TryModel
  | ListReports
  | ListModels
  | KeepModel
  | LabelModel
  | DeleteModel
  | ExportModel
  | MakeShare
  | ListShares
  | DeleteShare;

export type AnyPush =
  | Hello
  | RunChanged
  | RunDeleted
  | Events
  | System
  | Notice
  | StageGone
  | Streams
  | WorkerProgress
  | StageStatus
  | Answer
  | ComparisonChanged
  | EpisodeEnded
  | ActionValues
  | ShareProgress;

export type AnyEvent =
  | RunStarted
  | Progress
  | Metrics
  | Episode
  | Log
  | CheckpointSaved
  | CheckpointLoaded
  | RunCompleted
  | RunFailed
  | RunCancelled;
