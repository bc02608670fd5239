import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import MissingIcon from '@material-ui/icons/RadioButtonUnchecked';
import { mlopsTranslationRef } from '../../../translation';
import { fieldAnchor, type CardField } from './cardFields';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 1.5),
    border: `1px dashed ${theme.palette.text.disabled}`,
    borderRadius: theme.shape.borderRadius,
    scrollMarginTop: theme.spacing(2),
    breakInside: 'avoid',
  },
  words: { flex: `1 1 ${theme.spacing(28)}px`, minWidth: 0 },
  field: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: theme.typography.h6.fontWeight,
    '& svg': {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.body1.fontSize,
    },
  },
  why: { color: theme.palette.text.secondary },
  action: { '@media print': { display: 'none' } },
}));

/** What a complete card would say besides, why that matters, and how to add it. */
export function MissingFields(props: {
  fields: CardField[];
  onWrite: (field: CardField) => void;
}) {
  const { fields, onWrite } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ul className={classes.list}>
      {fields.map(field => {
        const name = t(`entity.cardField.${field}`);
        return (
          <li key={field} id={fieldAnchor(field)} className={classes.item}>
            <div className={classes.words}>
              <div className={classes.field}>
                <MissingIcon aria-hidden />
                {t('entity.card.isMissing', { field: name })}
              </div>
              <div className={classes.why}>{t(`entity.cardWhy.${field}`)}</div>
            </div>
            <div className={classes.action}>
              <Button
                size="small"
                variant="outlined"
                aria-label={t('entity.card.writeField', { field: name })}
                onClick={() => onWrite(field)}
              >
                {t('entity.card.write')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
