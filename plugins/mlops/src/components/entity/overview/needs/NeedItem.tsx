import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  OverviewNeed,
  OverviewNeedCode,
} from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../../translation';
import { entityMessages } from '../../../../translation/entity';
import { Verdict, type Tone } from '../../layout/Verdict';
import type { NeedLink } from './useNeedLink';

const SHOWN_SUBJECTS = 5;

const useStyles = makeStyles(theme => ({
  title: { fontWeight: theme.typography.h6.fontWeight },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
  link: { fontSize: theme.typography.body2.fontSize },
}));

/** One thing to do: what is wrong, with what, since when, and how to mend it. */
export function NeedItem(props: { need: OverviewNeed; link?: NeedLink }) {
  const { need, link } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { title, cure } = useNeedWords()(need.code);
  const subjects = useSubjects(need);
  const tone = toneOf(need.severity);
  return (
    <li>
      <Verdict tone={tone} iconLabel={t(`entity.needs.severity.${tone}`)}>
        <span className={classes.title}>{title}</span>
        {subjects && <>: {subjects}</>}
        {need.since && (
          <span className={classes.secondary}>
            {' · '}
            {t('entity.needs.since')} <RelativeTime at={need.since} />
          </span>
        )}
        <div className={classes.secondary}>{cure}</div>
        {link && (
          <Link to={link.to} className={classes.link}>
            {t(`entity.needs.link.${link.place}`)}
          </Link>
        )}
      </Verdict>
    </li>
  );
}

/** What a code means; a newer backend may send one that has no words here. */
function useNeedWords() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (code: string) => {
    if (!Object.hasOwn(entityMessages.need, code)) {
      return {
        title: t('entity.needs.unknown', { code }),
        cure: t('entity.needs.unknownCure'),
      };
    }
    const known = code as OverviewNeedCode;
    return {
      title: t(`entity.need.${known}.title`),
      cure: t(`entity.need.${known}.cure`),
    };
  };
}

type CardField = keyof typeof entityMessages.cardField;

/** What a need is about, in words; the rest of a long list is counted. */
function useSubjects(need: OverviewNeed): string {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const subjects = need.subjects ?? [];
  const named = subjects
    .slice(0, SHOWN_SUBJECTS)
    .map(subject =>
      need.code === 'card-incomplete' &&
      Object.hasOwn(entityMessages.cardField, subject)
        ? t(`entity.cardField.${subject as CardField}`)
        : subject,
    );
  const rest = subjects.length - named.length;
  return [
    ...named,
    ...(rest > 0 ? [t('explore.row.more', { number: String(rest) })] : []),
  ].join(', ');
}

function toneOf(
  severity: string,
): Extract<Tone, 'error' | 'warning' | 'advice'> {
  return severity === 'error' || severity === 'warning' ? severity : 'advice';
}
