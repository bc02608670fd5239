import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { AttentionChip } from '../../attention/AttentionChip';
import { Blank } from './Blank';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minWidth: 0,
  },
}));

/** The gravest reason to look, and how many there are besides. */
export function AttentionCell(props: { item: ExploreItem }) {
  const { attention = [] } = props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [first, ...rest] = attention;
  if (!first) {
    return <Blank />;
  }
  return (
    <div className={classes.root}>
      <AttentionChip attention={first} />
      {rest.length > 0 && (
        <span title={rest.map(name => t(`attention.${name}.label`)).join(', ')}>
          {t('explore.row.more', { number: String(rest.length) })}
        </span>
      )}
    </div>
  );
}
