import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreAttention } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { AttentionChip } from '../../attention/AttentionChip';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    margin: 0,
    padding: theme.spacing(1.5),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
  },
  reason: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Why somebody should look, each reason with what it means. */
export function AttentionList(props: { reasons?: ExploreAttention[] }) {
  const { reasons = [] } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (reasons.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('entity.attention')}>
      {reasons.map(reason => (
        <li key={reason} className={classes.reason}>
          <AttentionChip attention={reason} />
          <span>{t(`attention.${reason}.explanation`)}</span>
        </li>
      ))}
    </ul>
  );
}
