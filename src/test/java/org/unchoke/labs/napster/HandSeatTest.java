package org.unchoke.labs.napster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.napster.NapsterBuilder.napster;

import org.junit.jupiter.api.Test;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Names;
import org.unchoke.lab.SeatAction;
import org.unchoke.lab.Verdict;

/** What a person can and cannot do. Peers 0 to 9 are clients, 10 and 11 are hand seats. */
class HandSeatTest {
    private static final int ME = 10;
    private static final int OTHER = 11;
    private final Napster napster = napster().peers(10, "reference").with("wanted", 0).with("line", "t1").hands(2).with("line", "t1").build();

    @Test
    void searchAndDownload_aWantedSong_arrivesAndCounts() {
        NapsterView.Wanted wanted = view().wanted().get(0);
        accept(new NapsterAction.Search(wanted.search()));
        refuse("search-under-way", new NapsterAction.Search("the"));
        run(2);
        assertThat(view().search().state()).isEqualTo("answered");
        NapsterView.Source source = view().sources().get(0);
        assertThat(source.song()).isEqualTo(wanted.song());
        accept(new NapsterAction.Download(source.song(), source.holder()));
        refuse("already-asked", new NapsterAction.Download(source.song(), source.holder()));
        run(60);
        assertThat(view().wanted().get(0).gotAt()).isNotNull();
        assertThat(view().me().got()).isEqualTo(1);
        assertThat(view().library()).extracting(NapsterView.Owned::song).contains(source.song());
        refuse("have-it", new NapsterAction.Download(source.song(), source.holder()));
    }

    @Test
    void download_whatTheIndexNeverListed_isRefused() {
        refuse("unknown-source", new NapsterAction.Download(view().wanted().get(0).song(), 0));
    }

    @Test
    void download_more_thanAreAllowedAtATime_isRefused() {
        ask("the");
        int asked = 0;
        for (NapsterView.Source source : view().sources()) {
            if (!source.owned() && asked < view().me().mostDownloads()) {
                accept(new NapsterAction.Download(source.song(), source.holder()));
                asked++;
            }
        }
        NapsterView.Source more = view().sources().stream()
                .filter(source -> !source.owned() && view(ME).downloads().isEmpty())
                .reduce((first, last) -> last).orElseThrow();
        refuse("downloads-full", new NapsterAction.Download(more.song(), more.holder()));
    }

    @Test
    void slots_none_leaveWhoAsksInTheQueue() {
        accept(new NapsterAction.Slots(0));
        otherGetsSongFromMe();
        run(30);
        NapsterView.Moving waiting = view(OTHER).downloads().get(0);
        assertThat(waiting.state()).isEqualTo("queued");
        assertThat(waiting.place()).isEqualTo(1);
        assertThat(view().me().uploadedBytes()).isZero();
        accept(new NapsterAction.Slots(1));
        run(2);
        assertThat(view(OTHER).downloads().get(0).state()).isEqualTo("moving");
        assertThat(view().me().uploadedBytes()).isPositive();
    }

    @Test
    void unshare_songOthersWaitFor_turnsThemAway() {
        accept(new NapsterAction.Slots(0));
        int song = otherGetsSongFromMe();
        accept(new NapsterAction.Unshare(song));
        run(1);
        assertThat(view(OTHER).downloads()).isEmpty();
        assertThat(view(OTHER).sources()).filteredOn(source -> source.song() == song && source.holder() == ME)
                .allMatch(source -> "notShared".equals(source.failure()));
    }

    @Test
    void cancel_runningDownload_countsAsWaste() {
        ask(view().wanted().get(0).search());
        NapsterView.Source source = view().sources().get(0);
        accept(new NapsterAction.Download(source.song(), source.holder()));
        run(5);
        accept(new NapsterAction.Cancel(source.song(), source.holder()));
        run(1);
        assertThat(view().downloads()).isEmpty();
        assertThat(view().me().wastedBytes()).isEqualTo(view().me().downloadedBytes()).isPositive();
    }

    @Test
    void reportLine_others_seeWhatIsReported() {
        accept(new NapsterAction.ReportLine("modem"));
        run(1);
        offer(OTHER, new NapsterAction.Search("the"));
        run(2);
        assertThat(view(OTHER).sources()).filteredOn(source -> source.holder() == ME).isNotEmpty()
                .allMatch(source -> source.line().equals("modem"));
    }

    @Test
    void unshareAll_nobody_findsMySongs() {
        accept(new NapsterAction.Unshare(null));
        run(1);
        offer(OTHER, new NapsterAction.Search("the"));
        run(2);
        assertThat(view(OTHER).sources()).noneMatch(source -> source.holder() == ME);
        assertThat(view().library()).noneMatch(NapsterView.Owned::shared);
    }

    @Test
    void peerGone_downloadFromIt_failsAfterTheTimeOut() {
        ask(view().wanted().get(0).search());
        NapsterView.Source source = view().sources().get(0);
        napster.world().peer(source.holder()).leavesAt = napster.now() + 1;
        run(1);
        accept(new NapsterAction.Download(source.song(), source.holder()));
        run(1);
        assertThat(view().downloads().get(0).state()).isEqualTo("connecting");
        run(10);
        assertThat(view().downloads()).isEmpty();
        assertThat(view().sources()).filteredOn(each -> each.holder() == source.holder()).allMatch(each -> "noAnswer".equals(each.failure()));
    }

    @Test
    void autopilot_whileItPlays_movesAreRefused_andItSharesAsItsStrategyDoes() {
        accept(new SeatAction.Autopilot("free-rider"));
        refuse("autopilot-on", new NapsterAction.Slots(1));
        run(1);
        assertThat(view().me().autopilot()).isEqualTo("free-rider");
        assertThat(view().library()).noneMatch(NapsterView.Owned::shared);
        run(200);
        assertThat(view().me().got()).isPositive();
        accept(new SeatAction.Autopilot(null));
        run(1);
        assertThat(view().me().autopilot()).isNull();
        assertThat(view().library()).as("the person finds the client as it was left").noneMatch(NapsterView.Owned::shared);
    }

    @Test
    void emptySeat_takenLater_entersAndPlays() {
        Napster later = napster().peers(5, "reference").hands(1).hands(Holder.NOBODY).build();
        for (int i = 0; i < 20; i++) {
            later.tick();
        }
        assertThat(later.standing().places()).noneMatch(place -> place.seat() == 5);
        assertThat(later.offer(Actor.host(5), new SeatAction.Joined())).isInstanceOf(Verdict.Accepted.class);
        later.tick();
        assertThat(later.standing().places()).anyMatch(place -> place.seat() == 5);
        assertThat(later.offer(Actor.seat(5), new NapsterAction.Search("the"))).isInstanceOf(Verdict.Accepted.class);
    }

    private int otherGetsSongFromMe() {
        offer(OTHER, new NapsterAction.Search("the"));
        run(2);
        NapsterView.Source source = view(OTHER).sources().stream().filter(each -> each.holder() == ME && !each.owned()).findFirst().orElseThrow();
        offer(OTHER, new NapsterAction.Download(source.song(), ME));
        run(1);
        return source.song();
    }

    private void ask(String words) {
        accept(new NapsterAction.Search(words));
        run(2);
    }

    private NapsterView.SeatView view() {
        return view(ME);
    }

    private NapsterView.SeatView view(int seat) {
        return (NapsterView.SeatView) napster.view(Viewer.seat(seat), Names.ofScenario());
    }

    private void accept(Action action) {
        offer(ME, action);
    }

    private void offer(int seat, Action action) {
        assertThat(napster.offer(Actor.seat(seat), action)).isInstanceOf(Verdict.Accepted.class);
    }

    private void refuse(String code, Action action) {
        long before = napster.fingerprint();
        assertThat(napster.offer(Actor.seat(ME), action)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(napster.fingerprint()).isEqualTo(before);
    }

    private void run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            napster.tick();
        }
    }
}
