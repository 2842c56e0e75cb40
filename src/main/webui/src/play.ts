import './site.css';

document.getElementById('app')?.setAttribute('aria-busy', 'true');
