import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../../translation';
import { isCardField } from './cardFields';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${theme.spacing(32)}px), 1fr))`,
    gap: theme.spacing(2, 3),
  },
  why: { margin: 0, color: theme.palette.text.secondary },
  field: { fontWeight: theme.typography.h6.fontWeight },
}));

/** What a complete card would say besides, and why that matters. */
export function MissingFields(props: { missing: string[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <dl className={classes.list}>
      {props.missing.map(field => (
        <div key={field}>
          <dt className={classes.field}>
            {isCardField(field) ? t(`entity.cardField.${field}`) : field}
          </dt>
          {isCardField(field) && (
            <dd className={classes.why}>{t(`entity.cardWhy.${field}`)}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
