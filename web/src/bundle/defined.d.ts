// What web/build.mjs puts in: of the MuJoCo that this page knows.
declare const MUJOCO_DIGEST: string;
declare const MUJOCO_VERSION: string;
