import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CardAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { fieldAnchor, type CardField } from './cardFields';
import { CardOriginStamp } from './CardOriginStamp';
import { CardValue } from './CardValue';

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, scrollMarginTop: theme.spacing(2) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(1),
    // A heading alone at the foot of a printed page helps nobody.
    breakAfter: 'avoid',
  },
  title: { fontWeight: theme.typography.h6.fontWeight },
}));

/** One field of a card under its heading, with who wrote it. */
export function CardFieldSection(props: {
  answer: CardAnswer;
  field: CardField;
}) {
  const { answer, field } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const title = t(`entity.cardField.${field}`);
  const origin = answer.from[field];
  return (
    <section
      id={fieldAnchor(field)}
      aria-label={title}
      className={classes.root}
    >
      <div className={classes.head}>
        <Typography
          variant="subtitle2"
          component="h4"
          className={classes.title}
        >
          {title}
        </Typography>
        {origin && <CardOriginStamp origin={origin} />}
      </div>
      <CardValue answer={answer} field={field} />
    </section>
  );
}
