import { Link } from '@backstage/core-components';
import { DiffView } from '@waymark/plugin-page-parts-react';
import type { FileChange } from '@waymark/plugin-raci-common';

/** What changes in a file, with a link to it where it has an address. */
export function ChangeDiff(props: { change: FileChange }) {
  const { path, url, diff } = props.change;
  return (
    <DiffView
      path={path}
      title={url && <Link to={url}>{path}</Link>}
      diff={diff}
    />
  );
}
