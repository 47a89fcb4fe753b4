// A row of buttons of which one is pressed.
export interface Option<T> {
  value: T;
  label: string;
  hint?: string;
}

interface Props<T> {
  label: string;
  options: readonly Option<T>[];
  value: T | undefined;
  disabled?: boolean;
  onPick: (value: T) => void;
}

export function Choice<T extends string | number>({ label, options, value, disabled, onPick }: Props<T>) {
  return (
    <div class="choice" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          title={option.hint}
          disabled={disabled}
          onClick={() => onPick(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
