import type { NodeProps } from '@xyflow/react';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import type { FlowNode } from '../canvas/flowTypes';
import { useGraphContext } from '../canvas/GraphContext';
import { Badge } from './Badge';
import type { GraphIcon } from './GraphSprites';
import { Icon } from './Icon';
import { SideButtons } from './SideButtons';

/** What the nodes of each type have in common: frame, title, side buttons. */
export function NodeFrame(props: {
  flow: NodeProps<FlowNode>;
  icon: GraphIcon;
  /** How the frame differs, where it does. */
  look?: 'masked' | 'group';
}) {
  const { flow, icon, look } = props;
  const { view, marks, busy, direction } = flow.data;
  const { classes, texts, onPick } = useGraphContext();
  const button = useActiveButton(flow.id);
  const { line, badges } = texts.words(view);
  const states = [
    classes.node,
    view.root && classes.root,
    look && classes[look],
    marks.faded && classes.faded,
    marks.onPath && classes.onPath,
    marks.found && classes.found,
    marks.selected && classes.selected,
  ];
  return (
    <div className={states.filter(Boolean).join(' ')}>
      <button
        ref={button}
        type="button"
        // The graph is one tab stop; its arrows lead here.
        tabIndex={-1}
        className={classes.body}
        aria-label={texts.nodeLabel(view, marks)}
        aria-pressed={marks.selected}
        onClick={() => onPick(flow.id)}
      >
        <Icon name={icon} className={classes.icon} />
        {/* Blanks keep words apart where they are read, not seen. */}
        <span className={classes.texts}>
          <span className={classes.title} dir="auto">
            {texts.title(view.node)}
          </span>{' '}
          {line && (
            <span className={classes.line} dir="auto">
              {line}
            </span>
          )}{' '}
          {badges.length > 0 && (
            <span className={classes.badges}>
              {badges.map(badge => (
                <Fragment key={badge.text}>
                  <Badge {...badge} />{' '}
                </Fragment>
              ))}
            </span>
          )}
        </span>
      </button>
      <span
        className={`target ${classes.end}`}
        data-handlepos={direction === 'right' ? 'left' : 'top'}
      />
      <span
        className={`source ${classes.end}`}
        data-handlepos={direction === 'right' ? 'right' : 'bottom'}
      />
      <SideButtons
        view={view}
        side="upstream"
        busy={busy.upstream}
        at={direction === 'right' ? 'left' : 'top'}
      />
      <SideButtons
        view={view}
        side="downstream"
        busy={busy.downstream}
        at={direction === 'right' ? 'right' : 'bottom'}
      />
    </div>
  );
}

/** Takes the focus when the keyboard has come here, also when just drawn. */
function useActiveButton(id: string) {
  const { focus } = useGraphContext();
  const button = useRef<HTMLButtonElement>(null);
  const [signal, setSignal] = useState(0);
  useLayoutEffect(() => {
    const look = () => setSignal(focus.signal(id));
    look();
    return focus.subscribe(look);
  }, [focus, id]);
  useLayoutEffect(() => {
    if (signal > 0 && focus.takeGrab(id)) {
      // The graph has moved itself; the page must not scroll as well.
      button.current?.focus({ preventScroll: true });
    }
  }, [signal, focus, id]);
  return button;
}
