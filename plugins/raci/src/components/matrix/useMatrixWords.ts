import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RACI_GAP_CODES,
  RACI_ROLES,
  type RaciGapCode,
  type RaciOrigin,
  type RaciRole,
} from '@waymark/plugin-raci-common';
import { shortName } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { raciTranslationRef } from '../../translation';

/**
 * The words of the cells, translated once for the table: a row has dozens of
 * them, and rows are drawn while one scrolls.
 */
export interface MatrixWords {
  letter: Record<RaciRole, string>;
  role: Record<RaciRole, string>;
  gap: Record<RaciGapCode, string>;
  mine: Record<'you' | 'yourGroup', string>;
  state: Record<'left' | 'missing' | 'empty', string>;
  masked: string;
  nobody: string;
  notStated: string;
  now: string;
  notForKind: string;
  /** Where an inherited cell comes from. */
  origin(origin: RaciOrigin): string;
}

export function useMatrixWords(): MatrixWords {
  const { t } = useTranslationRef(raciTranslationRef);
  return useMemo(() => {
    const origins = new Map<string, string>();
    const tellOrigin = ({ level, ref, expression }: RaciOrigin): string => {
      switch (level) {
        case 'entity':
          return t('origin.entity');
        case 'default':
          return expression
            ? t('origin.defaultExpression', { expression })
            : t('origin.default');
        default:
          return ref
            ? t(`origin.${level}`, { name: shortName(ref) })
            : t(`origin.${level}Hidden`);
      }
    };
    return {
      letter: byName(RACI_ROLES, role => t(`page.matrix.letter.${role}`)),
      role: byName(RACI_ROLES, role => t(`role.${role}.title`)),
      gap: byName(RACI_GAP_CODES, code => t(`gap.code.${code}`)),
      mine: byName(['you', 'yourGroup'], one => t(`party.${one}`)),
      state: byName(['left', 'missing', 'empty'], one => t(`party.${one}`)),
      masked: t('party.masked'),
      nobody: t('nobody'),
      notStated: t('notStated'),
      now: t('now'),
      notForKind: t('page.matrix.notForKind'),
      origin: origin => {
        const key = `${origin.level} ${origin.ref} ${origin.expression}`;
        const told = origins.get(key) ?? tellOrigin(origin);
        origins.set(key, told);
        return told;
      },
    };
  }, [t]);
}

function byName<K extends string>(
  names: readonly K[],
  wordOf: (name: K) => string,
): Record<K, string> {
  return Object.fromEntries(names.map(name => [name, wordOf(name)])) as Record<
    K,
    string
  >;
}
