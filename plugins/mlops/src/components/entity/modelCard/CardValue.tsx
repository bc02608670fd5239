import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { CardData, ModelCard } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { webUrl } from '../../provenance/webUrl';
import { ParamTable } from '../versions/ParamTable';
import { CardMetricTable } from './CardMetricTable';
import type { CardField } from './cardFields';

const useStyles = makeStyles(theme => ({
  text: {
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    maxWidth: theme.spacing(100),
  },
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    maxWidth: theme.spacing(100),
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(0.5) },
  },
  secondary: { color: theme.palette.text.secondary },
}));

/** The value of one field of a card, as text: sources may write anything. */
export function CardValue(props: { card: ModelCard; field: CardField }) {
  const { card, field } = props;
  const classes = useStyles();
  switch (field) {
    case 'metrics':
      return <CardMetricTable metrics={card.metrics ?? []} />;
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
              {text}
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.text} dir="auto">
          {value}
        </p>
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
            <div className={classes.secondary}>{data.description}</div>
          )}
        </li>
      ))}
    </ul>
  );
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
          {name}
          {mitigation && (
            <div className={classes.secondary}>
              {t('entity.card.mitigation', { mitigation })}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
