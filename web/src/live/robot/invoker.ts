// How MuJoCo's JavaScript calls into its WebAssembly and back, without writing code as text (see web/eval-free.mjs).

/** A type of Emscripten's binding of C++, as far as calls need it. */
interface BoundType {
  readonly argPackAdvance: number;
  readonly isVoid?: boolean;
  readonly destructorFunction: ((value: unknown) => void) | null | undefined;
  toWireType(destructors: unknown[] | null, value: unknown): unknown;
  fromWireType(value: unknown): unknown;
  readValueFromPointer(pointer: number): unknown;
}

interface Invocation {
  readonly name: string;
  /** Of the result, of `this` (null for a function), of each argument. */
  readonly types: readonly (BoundType | null)[];
  readonly method: boolean;
  readonly returns: boolean;
  /** Some argument says only when it is converted how to destroy it. */
  readonly stacked: boolean;
  /** Arguments that must be given. */
  readonly least: number;
  readonly invoker: (...wired: unknown[]) => unknown;
  readonly target: unknown;
  readonly runDestructors: (destructors: unknown[]) => void;
  readonly throwBindingError: (sentence: string) => never;
  readonly checkArgCount: (given: number, least: number, most: number, name: string, fail: (sentence: string) => never) => void;
}

/** A function that converts its arguments, calls C++, destroys what was converted, and converts the result. */
export function drillyardInvoker(call: Invocation): (...given: unknown[]) => unknown {
  const { types, method, target, invoker } = call;
  const most = types.length - 2;
  const first = method ? 1 : 2;
  return function (this: unknown, ...given: unknown[]): unknown {
    call.checkArgCount(given.length, call.least, most, call.name, call.throwBindingError);
    const destructors: unknown[] | null = call.stacked ? [] : null;
    const wired: unknown[] = [target];
    if (method) wired.push(types[1]!.toWireType(destructors, this));
    for (let i = 0; i < most; i++) wired.push(types[i + 2]!.toWireType(destructors, given[i]));
    const value = invoker(...wired);
    if (destructors !== null) {
      call.runDestructors(destructors);
    } else {
      for (let i = first; i < types.length; i++) types[i]!.destructorFunction?.(wired[i - first + 1]);
    }
    return call.returns ? types[0]!.fromWireType(value) : undefined;
  };
}

type Made = new (...values: unknown[]) => unknown;
type Called = (...values: unknown[]) => unknown;
const [FUNCTION, CONSTRUCTOR] = [0, 1];

/** The other way: C++ calls `func` of JavaScript, or makes one, with arguments that lie packed at `args`. */
export function drillyardCaller(
  result: BoundType,
  types: readonly BoundType[],
  kind: number,
  returnValue: (type: BoundType, destructors: unknown, value: unknown) => unknown,
): (self: unknown, func: unknown, destructors: unknown, args: number) => unknown {
  const [first, ...rest] = types;
  return (self, func, destructors, args) => {
    const values: unknown[] = [];
    let at = args;
    for (const type of types) {
      values.push(type.readValueFromPointer(at));
      at += type.argPackAdvance;
    }
    let value: unknown;
    if (kind === CONSTRUCTOR) value = new (func as Made)(...values);
    else if (kind === FUNCTION) value = (func as Called).call(self, ...values);
    else value = (func as Called).call(first === undefined ? undefined : values[0], ...values.slice(1, 1 + rest.length));
    return result.isVoid ? undefined : returnValue(result, destructors, value);
  };
}
