// What live/node.ts uses of Node; its full types would be a dependency for a few calls.
declare module "node:fs" {
  export function existsSync(path: string): boolean;
  export function statSync(path: string): { isDirectory(): boolean };
}
declare const process: {
  readonly argv: readonly string[];
  readonly stdout: { write(text: string): boolean };
  readonly stderr: { write(text: string): boolean };
  exitCode: number | undefined;
};
