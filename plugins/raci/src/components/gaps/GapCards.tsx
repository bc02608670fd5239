import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { GapNote } from '../gap/GapNote';
import { OriginMark } from '../origin/OriginMark';
import { keyOfGap, type GapViewProps } from './GapTable';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
    // Amid words a colour alone does not make a link.
    '& a': { textDecoration: 'underline' },
  },
  more: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** Gaps where a table has no room for their words. */
export function GapCards({ gaps, titleOf }: GapViewProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('page.gaps.title')}>
      {gaps.map((gap, index) => (
        <li key={keyOfGap(gap, index)} className={classes.card}>
          <div>
            <EntityRefLink entityRef={gap.entityRef} title={gap.title} />
            {' · '}
            {gap.activity ? titleOf(gap.activity) : t('page.gaps.whole')}
          </div>
          <GapNote gap={gap} />
          {gap.origin && <OriginMark origin={gap.origin} />}
          <div className={classes.more}>
            {gap.owner && (
              <>
                {t('page.filters.owner')}:{' '}
                <EntityRefLink entityRef={gap.owner} hideIcon />
                {' · '}
              </>
            )}
            <RelativeTime at={gap.since} />
          </div>
        </li>
      ))}
    </ul>
  );
}
