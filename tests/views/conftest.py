"""What the tests of the views share: the sample corpus on the path, and a browser."""

import json
from pathlib import Path

import pytest

CHROMIUM, DRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1400,1040",
]


class Browser:
    """A headless browser that tells what a page wrote to the console and asked of the network."""

    def __init__(self, driver):
        self.driver = driver

    def open(self, html, folder):
        file = folder / "page.html"
        file.write_text(html, encoding="utf-8")
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        self.driver.get(file.as_uri())

    def run(self, script):
        return self.driver.execute_script(script)

    def console(self):
        return self.driver.get_log("browser")

    def requests(self):
        """Addresses asked for, the page itself and data URIs left out."""
        asked = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        return [url for url in asked if not url.startswith(("file:", "data:"))]

    def click_at(self, x, y):
        from selenium.webdriver import ActionChains

        actions = ActionChains(self.driver)
        actions.w3c_actions.pointer_action.move_to_location(int(x), int(y))
        actions.w3c_actions.pointer_action.click()
        actions.perform()


@pytest.fixture(scope="session")
def browser():
    webdriver = pytest.importorskip("selenium.webdriver")
    if not (CHROMIUM.exists() and DRIVER.exists()):
        pytest.skip("no Chromium")
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    yield Browser(driver)
    driver.quit()
