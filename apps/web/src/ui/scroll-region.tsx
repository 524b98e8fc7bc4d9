import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { cn } from './cn.ts';

interface ScrollRegionProps {
  /** Accessible name of the region. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls its overflow. With overflow it is a tab stop, so that arrow keys can scroll it. */
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
      {/* Its size changes with the content, which the observer needs. */}
      <div>{children}</div>
    </div>
  );
}
