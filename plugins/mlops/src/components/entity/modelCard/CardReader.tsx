import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { CardAnswer } from '@waymark/plugin-mlops-common';
import { lazy, Suspense, useEffect, useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { CardFieldSection } from './CardFieldSection';
import { CardHead } from './CardHead';
import { CardIndex } from './CardIndex';
import type { CardField } from './cardFields';
import { MissingFields } from './MissingFields';
import { shownGroups } from './shownGroups';

// With the YAML library behind it, which only those who write need.
const EditCardDialog = lazy(async () => {
  const { EditCardDialog: Loaded } = await import('./edit/EditCardDialog');
  return { default: Loaded };
});

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${theme.spacing(26)}px`,
    gap: theme.spacing(3),
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  // Each card stands in a box of its own: as tall as its parent, it would be
  // as tall as the column.
  groups: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
  },
}));

/** A card to read: its parts in order, with an index beside them. */
export function CardReader(props: {
  answer: CardAnswer;
  title: string;
  /** The version that the address names. */
  asked?: string;
  onVersion: (version?: string) => void;
  onCompare: (pair: { left: string; right: string }) => void;
}) {
  const { answer, title, asked, onVersion, onCompare } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [writing, setWriting] = useState<CardField[]>();
  const groups = shownGroups(answer);
  useScrollToHash();
  return (
    <>
      <div className={classes.root}>
        <div className={classes.groups}>
          <div>
            <CardHead
              answer={answer}
              title={title}
              asked={asked}
              onVersion={onVersion}
              onCompare={onCompare}
              onWrite={() =>
                setWriting(groups.flatMap(({ missing }) => missing))
              }
            />
          </div>
          {groups.map(({ group, filled, missing }) => (
            <div key={group}>
              <MlopsInfoCard title={t(`entity.cardGroup.${group}`)}>
                <div className={classes.fields}>
                  {filled.map(field => (
                    <CardFieldSection
                      key={field}
                      answer={answer}
                      field={field}
                    />
                  ))}
                  {missing.length > 0 && (
                    <MissingFields
                      fields={missing}
                      onWrite={field => setWriting([field])}
                    />
                  )}
                </div>
              </MlopsInfoCard>
            </div>
          ))}
        </div>
        <CardIndex answer={answer} groups={groups} />
      </div>
      {writing && (
        <Suspense fallback={null}>
          <EditCardDialog
            answer={answer}
            initial={writing}
            onClose={() => setWriting(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

/** A link to a field is opened before the field is there. */
function useScrollToHash(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    document.getElementById(id)?.scrollIntoView();
  }, []);
}
