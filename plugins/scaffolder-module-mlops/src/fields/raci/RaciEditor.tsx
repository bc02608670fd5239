import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import { errorReason, FailureText } from '@waymark/plugin-page-parts-react';
import {
  isForKind,
  readRaciDraft,
  withDraftRole,
  writeRaciDraft,
  type RaciActivity,
  type RaciDraft,
} from '@waymark/plugin-raci-common';
import { useEffect, useRef, useState } from 'react';
import { waymarkFieldsTranslationRef } from '../../translation';
import { ActivityPart } from './ActivityPart';
import { GapList } from './GapList';
import type { RaciSubject } from './raciOptions';
import { useRaciPreview, type RaciLook } from './useRaciPreview';

const useStyles = makeStyles(theme => ({
  status: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  problems: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** Who acts for an entity, and the way to state otherwise. */
export function RaciEditor(props: {
  subject: RaciSubject;
  activities: readonly RaciActivity[];
  value: RaciDeclaration[] | undefined;
  /**
   * What the entity states in the catalog, which the editor begins with; absent
   * for one that is not there yet.
   */
  own?: RaciDeclaration[];
  disabled: boolean;
  onChange: (raci: RaciDeclaration[]) => void;
}) {
  const { subject, activities, value = [], own, disabled, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const read = (raci: RaciDeclaration[]) =>
    readRaciDraft(raci, {
      namespace: subject.namespace,
      known: activities
        .filter(one => isForKind(one, subject.kind))
        .map(({ id }) => id),
    });
  // Kept here, for "these" of whom none is chosen yet is no declaration.
  const [draft, setDraft] = useState(() =>
    read(own && value.length === 0 ? own : value),
  );
  const change = (changed: RaciDraft) => {
    setDraft(changed);
    onChange(writeRaciDraft(changed));
  };
  const begins = own !== undefined && own.length > 0 && value.length === 0;
  const begun = useRef(false);
  useEffect(() => {
    // Going on without a change must not take back what is declared; but to
    // take everything back later is an answer.
    if (!begun.current && begins) {
      onChange(own);
    }
    begun.current = true;
  }, [begins, own, onChange]);
  const stated = writeRaciDraft(draft);
  const look = useRaciPreview(subject, stated);
  const isOwn =
    own === undefined ||
    JSON.stringify(writeRaciDraft(read(own))) === JSON.stringify(stated);
  return (
    <>
      {draft.problems.length > 0 && (
        <div>
          <FailureText alert>{t('raci.unread')}</FailureText>
          <ul className={classes.problems}>
            {draft.problems.map(({ pointer, message }) => (
              <li key={`${pointer} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {own && !isOwn && !disabled && (
        <div className={classes.status}>
          <Typography variant="body2">{t('raci.differs')}</Typography>
          <Button
            size="small"
            variant="outlined"
            onClick={() => change(read(own))}
          >
            {t('raci.beginAgain')}
          </Button>
        </div>
      )}
      <div>
        {draft.activities.map(one => (
          <ActivityPart
            key={one.activity}
            stated={one}
            known={activities.find(({ id }) => id === one.activity)}
            resolved={look.result?.activities.find(
              ({ activity }) => activity === one.activity,
            )}
            disabled={disabled}
            onChange={(role, next) =>
              change(withDraftRole(draft, one.activity, role, next))
            }
          />
        ))}
      </div>
      <GapList gaps={look.result?.gaps ?? []} />
      <RaciStatus look={look} />
    </>
  );
}

function RaciStatus(props: { look: RaciLook }) {
  const { result, checking, error, retry } = props.look;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  return (
    <div className={classes.status}>
      <div role="status">
        {error && !checking && (
          <FailureText>
            {t('raci.status.failed', { message: errorReason(error) })}
          </FailureText>
        )}
        {!(error && !checking) && (
          <Typography variant="body2">
            {checking || !result
              ? t('raci.status.checking')
              : t('raci.status.gaps', { count: result.gapCount })}
          </Typography>
        )}
      </div>
      {error && !checking && (
        <Button size="small" variant="outlined" onClick={retry}>
          {t('raci.retry')}
        </Button>
      )}
    </div>
  );
}
