import type { IconComponent } from '@backstage/core-plugin-api';
import SvgIcon, { type SvgIconProps } from '@material-ui/core/SvgIcon';
import type { ReactElement } from 'react';

const LINE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
} as const;

/** Inputs that meet in one prediction. @public */
export function ModelIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <path d="M4 5 11 12 4 19M4 12h16" {...LINE} />
      <circle cx="4" cy="5" r="2.2" />
      <circle cx="4" cy="12" r="2.2" />
      <circle cx="4" cy="19" r="2.2" />
      <circle cx="11" cy="12" r="3.4" />
      <circle cx="20" cy="12" r="2.2" />
    </SvgIcon>
  );
}

/** Rows and columns under a head. @public */
export function DatasetIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <path d="M3 4h18v4H3z" />
      <path d="M4 8v12h16V8M4 14h16M10 8v12M15 8v12" {...LINE} />
    </SvgIcon>
  );
}

/** Steps, one after another. @public */
export function PipelineIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <path d="M1 8h6v8H1zM17 8h6v8h-6z" />
      <path d="M7 12h7M11 8.5 14.5 12 11 15.5" {...LINE} />
    </SvgIcon>
  );
}

/**
 * Icons by kind, lower case: for the `kindIcons` of an entity presentation.
 * @public
 */
export const mlopsKindIcons: Readonly<
  Record<'model' | 'dataset' | 'pipeline', IconComponent>
> = {
  model: ModelIcon,
  dataset: DatasetIcon,
  pipeline: PipelineIcon,
};

/**
 * The same icons under the names that Backstage looks up for a kind. A classic
 * app passes them to the `icons` of `createApp`.
 * @public
 */
export const mlopsAppIcons: Readonly<Record<string, IconComponent>> = {
  'kind:model': ModelIcon,
  'kind:dataset': DatasetIcon,
  'kind:pipeline': PipelineIcon,
};

/** {@link mlopsAppIcons} as elements, which the new frontend system prefers. */
export const mlopsAppIconElements: Readonly<Record<string, ReactElement>> = {
  'kind:model': <ModelIcon fontSize="inherit" />,
  'kind:dataset': <DatasetIcon fontSize="inherit" />,
  'kind:pipeline': <PipelineIcon fontSize="inherit" />,
};
