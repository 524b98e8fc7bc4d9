import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { cn } from './cn.ts';

interface ScrollRegionProps {
  /** What scrolls; read aloud when the region takes the focus. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls what does not fit. Only then it is a stop for the Tab key, so that arrow keys reach what is out of sight. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const look = () => setOverflows(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={region}
      {...(overflows ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
      className={cn('overflow-auto focus-visible:outline-offset-[-2px]', className)}
    >
      {/* Its size is what tells that there is more, or less, to scroll. */}
      <div>{children}</div>
    </div>
  );
}
