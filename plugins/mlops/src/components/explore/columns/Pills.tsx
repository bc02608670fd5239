import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(0.5),
    minWidth: 0,
    maxWidth: '100%',
  },
  pill: {
    padding: theme.spacing(0, 0.75),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.6,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  more: {
    flex: 'none',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.6,
  },
}));

/** Short words on one line; those that do not fit are counted. */
export function Pills(props: { values: string[]; shown: number }) {
  const { values, shown } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const rest = values.slice(shown);
  return (
    <div className={classes.root} title={values.join(', ')}>
      {values.slice(0, shown).map(value => (
        <span key={value} className={classes.pill} dir="auto">
          {value}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={classes.more}>
          {t('explore.row.more', { number: String(rest.length) })}
        </span>
      )}
    </div>
  );
}
