import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { MaturityChange } from '@waymark/plugin-maturity-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { CauseText } from './CauseText';
import { ChangeText } from './ChangeText';
import { DirectionIcon } from './DirectionIcon';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  item: {
    padding: theme.spacing(0.5, 0, 0.75, 1.5),
    borderLeft: `2px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    // Links among words are told from them without colour too.
    '& a': { textDecoration: 'underline' },
  },
  beside: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  causes: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    color: theme.palette.text.secondary,
  },
}));

/** Differences with what brought them about, in the order they are given. */
export function ChangeList(props: {
  changes: readonly MaturityChange[];
  withEntity?: boolean;
}) {
  const { changes, withEntity = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ol className={classes.list} aria-label={t('tab.history')}>
      {changes.map(change => (
        <li key={change.id} className={classes.item}>
          <div className={classes.beside}>
            <RelativeTime at={change.at} />
            {' · '}
            {t('tab.change.version', { version: change.version })}
          </div>
          <div dir="auto">
            <DirectionIcon direction={change.direction} />{' '}
            {withEntity && (
              <>
                <EntityRefLink entityRef={change.entityRef} />
                {': '}
              </>
            )}
            <ChangeText change={change} />
          </div>
          {change.causes.length > 0 && (
            <ul className={classes.causes} aria-label={t('tab.change.causes')}>
              {change.causes.map((cause, index) => (
                <li key={index} dir="auto">
                  <CauseText cause={cause} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
