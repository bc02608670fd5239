import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CardAnswer,
  CardData,
  ModelCard,
} from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { webUrl } from '../../provenance/webUrl';
import { ParamTable } from '../versions/ParamTable';
import type { CardField } from './cardFields';
import { CardText } from './CardText';
import { CardMetrics } from './metrics/CardMetrics';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    maxWidth: theme.spacing(100),
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(0.5) },
  },
  secondary: { color: theme.palette.text.secondary },
}));

/** The value of one field of a card. Sources may write anything into it. */
export function CardValue(props: { answer: CardAnswer; field: CardField }) {
  const { answer, field } = props;
  const { card } = answer;
  const classes = useStyles();
  switch (field) {
    case 'metrics':
      return <CardMetrics answer={answer} />;
    case 'parameters':
      return <ParamTable params={card.parameters ?? []} />;
    case 'trainingData':
    case 'evaluationData':
      return <DataList data={card[field] ?? []} />;
    case 'ethicalConsiderations':
      return <Considerations considerations={card[field] ?? []} />;
    default: {
      const value = card[field];
      return Array.isArray(value) ? (
        <ul className={classes.list}>
          {value.map((text, index) => (
            <li key={`${index} ${text}`} dir="auto">
              <CardText text={text} />
            </li>
          ))}
        </ul>
      ) : (
        <CardText text={value ?? ''} />
      );
    }
  }
}

function DataList(props: { data: CardData[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.data.map((data, index) => (
        <li key={`${index} ${data.ref} ${data.name}`} dir="auto">
          <DataName data={data} />
          {data.description && (
            <div className={isNamed(data) ? classes.secondary : undefined}>
              <CardText text={data.description} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function isNamed({ ref, name, link }: CardData): boolean {
  return Boolean(ref || name || link);
}

function DataName(props: { data: CardData }) {
  const { ref, name, link } = props.data;
  if (ref) {
    return (
      <EntityRefLink
        entityRef={ref}
        defaultKind="dataset"
        {...(name && { title: name })}
      />
    );
  }
  const url = webUrl(link);
  const text = name ?? link;
  return url ? <Link to={url}>{text}</Link> : <>{text}</>;
}

function Considerations(props: {
  considerations: NonNullable<ModelCard['ethicalConsiderations']>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ul className={classes.list}>
      {props.considerations.map(({ name, mitigation }, index) => (
        <li key={`${index} ${name}`} dir="auto">
          <CardText text={name} />
          {mitigation && (
            <div className={classes.secondary}>
              <CardText text={t('entity.card.mitigation', { mitigation })} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
