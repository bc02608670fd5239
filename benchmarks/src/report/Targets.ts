import { formatNumber, formatTable } from './formatTable';

/** A promise and what was measured. */
interface Target {
  what: string;
  measured: number;
  /** Which side of the bound is promised. */
  promise: 'at least' | 'at most';
  bound: number;
  unit: string;
}

/** Collects what was promised and measured, and says whether it was kept. */
export class Targets {
  readonly #targets: Target[] = [];

  add(target: Target): void {
    this.#targets.push(target);
  }

  /** How many promises were not kept; one that was not measured is not. */
  get missed(): number {
    return this.#targets.filter(target => !isKept(target)).length;
  }

  format(): string {
    return formatTable(
      ['target', 'promised', 'measured', 'kept'],
      this.#targets.map(target => {
        const { what, measured, promise, bound, unit } = target;
        return [
          what,
          `${promise} ${formatNumber(bound)} ${unit}`,
          `${formatNumber(measured, measured < 100 ? 1 : 0)} ${unit}`,
          isKept(target) ? 'yes' : 'NO',
        ];
      }),
    );
  }
}

function isKept({ measured, promise, bound }: Target): boolean {
  return promise === 'at least' ? measured >= bound : measured <= bound;
}
