import type { EntityRaciDetail } from '@waymark/plugin-raci-common';
import { useState } from 'react';
import { ActivityDetails } from '../details/ActivityDetails';
import { useActivities } from '../entity/useActivities';
import { RaciView } from '../table/RaciView';
import { RaciSummary } from './RaciSummary';

/** The table with how many gaps it has, and the details of an activity. */
export function RaciOverview(props: {
  raci: EntityRaciDetail;
  /** A hand-over was asked for. */
  onChanged: () => void;
}) {
  const { raci, onChanged } = props;
  const activities = useActivities();
  const [open, setOpen] = useState<string>();
  const opened = raci.activities.find(({ activity }) => activity === open);
  return (
    <>
      <RaciSummary raci={raci} />
      <RaciView raci={raci} activities={activities} onOpen={setOpen} />
      {opened && (
        <ActivityDetails
          raci={raci}
          activity={opened}
          help={activities.get(opened.activity)?.description}
          onClose={() => setOpen(undefined)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}
