package org.unchoke.archfixture.lab;

/** The interface of all labs, knowing one. */
class UsesAStrangeLab {
    org.unchoke.archfixture.labs.two.TheOtherLab lab;
}
