import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isDataset, type CardAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { SourceStamp } from '../../provenance/SourceStamp';
import { QueryView } from '../../states/QueryView';
import { SkeletonLines } from '../../states/SkeletonLines';
import { EmptyText } from '../layout/EmptyText';
import { Section } from '../layout/Section';
import { useCard } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { CARD_FIELDS } from './cardFields';
import { CardValue } from './CardValue';
import { MissingFields } from './MissingFields';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
  origin: { marginTop: theme.spacing(0.5) },
  advice: {
    color: theme.palette.text.secondary,
    marginBottom: theme.spacing(2),
  },
}));

/**
 * The tab of the card: every field with who wrote it, and what is missing.
 * The card may come from several places; each field comes from one.
 */
export function ModelCardContent() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useCard();
  return (
    <div className={classes.root}>
      <MlopsInfoCard
        title={
          isDataset(entity)
            ? t('entity.card.dataTitle')
            : t('entity.card.title')
        }
      >
        <QueryView query={query} skeleton={<SkeletonLines count={10} />}>
          {answer => <Fields answer={answer} />}
        </QueryView>
      </MlopsInfoCard>
      {query.value && query.value.missing.length > 0 && (
        <MlopsInfoCard
          title={t('entity.card.missing', {
            count: query.value.missing.length,
          })}
        >
          <Typography variant="body2" className={classes.advice}>
            {t('entity.card.missingAdvice')}
          </Typography>
          <MissingFields missing={query.value.missing} />
        </MlopsInfoCard>
      )}
    </div>
  );
}

function Fields(props: { answer: CardAnswer }) {
  const { card, from } = props.answer;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const filled = CARD_FIELDS.filter(field => card[field] !== undefined);
  if (filled.length === 0) {
    return (
      <EmptyText title={t('entity.card.none')}>
        {t('entity.card.noneAdvice')}
      </EmptyText>
    );
  }
  return (
    <div className={classes.root}>
      {filled.map(field => {
        const origin = from[field];
        return (
          <Section key={field} title={t(`entity.cardField.${field}`)}>
            <CardValue card={card} field={field} />
            {origin && (
              <div className={classes.origin}>
                <SourceStamp
                  source={
                    origin.from === 'declared'
                      ? 'declared'
                      : { id: origin.from }
                  }
                  at={origin.at}
                />
              </div>
            )}
          </Section>
        );
      })}
    </div>
  );
}
