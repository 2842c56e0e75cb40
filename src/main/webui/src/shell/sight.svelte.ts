/** Which of many elements are in the window, or a third of a window from it. */
import type { Attachment } from 'svelte/attachments';

export class Sight {
  /** The keys of those. */
  near = $state.raw<ReadonlySet<number>>(new Set());
  #keys = new WeakMap<Element, number>();
  #observer: IntersectionObserver | undefined;

  /** An attachment for the element that stands for `key`. */
  watch(key: number): Attachment {
    return (element) => {
      this.#observer ??= new IntersectionObserver((changes) => this.#change(changes), { rootMargin: '33% 0%' });
      this.#keys.set(element, key);
      this.#observer.observe(element);
      return () => {
        this.#observer?.unobserve(element);
        if (this.near.has(key)) this.near = new Set([...this.near].filter((each) => each !== key));
      };
    };
  }

  #change(changes: IntersectionObserverEntry[]): void {
    const near = new Set(this.near);
    for (const { target, isIntersecting } of changes) {
      const key = this.#keys.get(target);
      if (key === undefined) continue;
      if (isIntersecting) near.add(key);
      else near.delete(key);
    }
    this.near = near;
  }
}
